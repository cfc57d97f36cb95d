import RehearseSync
import TestData
import Testing

@Suite struct JSONFuzzTests {
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func canonicalBytesOfAnyValueParseBackEqual(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let value = random.value()
            let bytes = value.canonicalBytes
            let parsed = try JSONParser.parse(bytes)
            #expect(parsed == value)
            #expect(parsed.canonicalBytes == bytes)
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func whiteSpaceChangesNoValue(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let value = random.value()
            #expect(try JSONParser.parse(spaced(value, &random)) == value)
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func noiseNeverTrapsAndWhatIsReadHasOneForm(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet =
            Array(#"{}[]",:\u0123dD8eE+-.truefalsn /"#.utf8) + [0, 9, 10, 0x80, 0xC3, 0xED]
        for _ in 0..<5000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            expectOneForm(bytes)
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func damagedTextsNeverTrapAndWhatIsReadHasOneForm(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1000 {
            var bytes = random.value().canonicalBytes
            for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(bytes[place], at: place)
                }
            }
            expectOneForm(bytes)
        }
    }

    @Test func aTextCutOffAnywhereIsRefused() throws {
        let bytes = Array(#"{"a":[1.5,"\u00e9\n",{"b":null}],"c":true}"#.utf8)
        #expect(throws: Never.self) { try JSONParser.parse(bytes) }
        for end in bytes.indices {
            #expect(throws: JSONError.self) { try JSONParser.parse(bytes[..<end]) }
        }
    }

    private func expectOneForm(_ bytes: [UInt8]) {
        guard let value = try? JSONParser.parse(bytes) else { return }  // Refusing is fine.
        let again = try? JSONParser.parse(value.canonicalBytes)  // Nil fails the next line.
        #expect(again == value, "\(bytes)")
    }

    private func spaced(_ value: JSONValue, _ random: inout SplitMix64) -> String {
        func space() -> String {
            [" ", "\n", "\r\n", "\t", ""].randomElement(using: &random) ?? ""
        }
        switch value {
        case .array(let elements):
            let parts = elements.map { space() + spaced($0, &random) + space() }
            return "[" + parts.joined(separator: ",") + space() + "]"
        case .object(let members):
            let parts = members.map { key, value in
                space() + JSONValue.string(key).canonicalText + space() + ":" + space()
                    + spaced(value, &random) + space()
            }
            return "{" + parts.joined(separator: ",") + space() + "}"
        default:
            return space() + value.canonicalText + space()
        }
    }
}
