import RehearseSync
import TestData
import Testing

@Suite struct JSONValueTests {
    @Test(
        arguments: [
            (["b": 1, "a": 2, "A": 3], #"{"A":3,"a":2,"b":1}"#),
            (["ab": 1, "a": 2, "": 3], #"{"":3,"a":2,"ab":1}"#),
            (["z": 1, "é": 2], #"{"z":1,"é":2}"#),
            (["\u{10000}": 1, "\u{FFFF}": 2], "{\"\u{FFFF}\":2,\"\u{10000}\":1}"),
            (["10": 1, "9": 2], #"{"10":1,"9":2}"#),
            (
                ["a": ["c": [.null, true, false], "b": "x"]],
                #"{"a":{"b":"x","c":[null,true,false]}}"#
            ),
        ] as [(JSONValue, String)])
    func keysStandInTheOrderOfTheirBytes(value: JSONValue, text: String) {
        #expect(value.canonicalText.hasSameBytes(as: text))
    }

    @Test(arguments: [
        ("\"\\", #""\"\\""#), ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{1}\u{8}\u{1F}", #""\u0000\u0001\u0008\u001f""#),
        ("/\u{7F}é\u{2028}𝄞", "\"/\u{7F}é\u{2028}𝄞\""), ("e\u{301}", "\"e\u{301}\""),
    ])
    func stringsEscapeOnlyWhatJSONDemands(text: String, form: String) {
        #expect(JSONValue.string(text).canonicalText.hasSameBytes(as: form))
    }

    @Test(arguments: [
        (JSONValue.integer(.min), "-9223372036854775808"), (.integer(0), "0"),
        (.decimal("1.50"), "1.50"), (.decimal("1E+3"), "1E+3"),
    ])
    func numbersAreWrittenAsTheyAreKept(value: JSONValue, text: String) {
        #expect(value.canonicalText == text)
    }

    @Test(
        arguments: [
            ("é", "e\u{301}"), ("Å", "\u{212B}"), ("가", "\u{1100}\u{1161}"), ("", [:]), (1, "1"),
            (1, .decimal("1.0")), (.decimal("1.0"), .decimal("1.00")), (.null, false), (0, false),
            ([], [:]), ([1], [1, 1]), ([1, 2], [2, 1]), (["a": 1], ["a": 2]), (["a": 1], ["b": 1]),
            (["a": 1], ["a": 1, "b": .null]), (["é": 1], ["e\u{301}": 1]), (["é"], ["e\u{301}"]),
            (["a": ["é": 1]], ["a": ["e\u{301}": 1]]),
        ] as [(JSONValue, JSONValue)])
    func valuesWithOtherBytesDiffer(left: JSONValue, right: JSONValue) {
        #expect(left != right)
        #expect(right != left)
        #expect(left.canonicalBytes != right.canonicalBytes)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func theCountIsThatOfTheBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let texts: [JSONValue] = ["\"\\", "\n\r\t", "\u{1}\u{1F}", "", "é𝄞\u{7F}", [:], []]
        for value in texts + (0..<300).map({ _ in random.value(depth: 3) }) {
            #expect(value.canonicalByteCount == value.canonicalBytes.count)
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func equalityIsEqualityOfTheCanonicalBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let values = (0..<120).map { _ in random.value(depth: 2) }
        for left in values {
            for right in values {
                let haveSameBytes = left.canonicalBytes == right.canonicalBytes
                guard (left == right) != haveSameBytes else { continue }
                Issue.record("\(left) and \(right)")
            }
        }
    }

    @Test func accessorsAnswerOnlyForTheirOwnType() {
        let values: [JSONValue] = [.null, true, 1, .decimal("1.5"), "a", [1], ["a": 1]]
        func places(_ answers: (JSONValue) -> Bool) -> [Int] {
            values.indices.filter { answers(values[$0]) }
        }
        #expect(places(\.isNull) == [0])
        #expect(places { $0.bool != nil } == [1])
        #expect(places { $0.integer != nil } == [2])
        #expect(places { $0.string != nil } == [4])
        #expect(places { $0.array != nil } == [5])
        #expect(places { $0.object != nil } == [6])
        #expect(places { $0["a"] != nil } == [6])
    }
}
