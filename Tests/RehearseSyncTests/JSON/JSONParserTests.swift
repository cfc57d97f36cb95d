import Testing

@testable import RehearseSync

@Suite struct JSONParserTests {
    @Test(
        arguments: [
            ("null", .null), ("true", true), ("false", false), (" \t\r\n1\n", 1), ("\"\"", ""),
            ("[]", []), ("{}", [:]), ("[ ]", []), ("{ }", [:]), ("[[],{}]", [[], [:]]),
            (#"{"a":[1,"2",null]}"#, ["a": [1, "2", .null]]),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud834\udd1e""#, "𝄞"), (#""\uD834\uDD1E""#, "𝄞"),
            (#""\uffff""#, "\u{FFFF}"),
            (#""\u0001""#, "\u{1}"), ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
            ("\"e\u{301}\"", "e\u{301}"), (#"{"":1}"#, ["": 1]),
            (#"{"a":1,"A":2}"#, ["a": 1, "A": 2]),
        ] as [(String, JSONValue)])
    func textsOfTheStandardAreRead(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(text) == value)
    }

    @Test(
        arguments: [
            ("0", .integer(0)), ("-0", .integer(0)), ("-12", .integer(-12)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .decimal("9223372036854775808")),
            ("-9223372036854775809", .decimal("-9223372036854775809")),
            ("123456789012345678901234567890", .decimal("123456789012345678901234567890")),
            ("1.0", .decimal("1.0")), ("1.50", .decimal("1.50")), ("-0.0", .decimal("-0.0")),
            ("1e3", .decimal("1e3")), ("1E+3", .decimal("1E+3")),
            ("1.5e-300", .decimal("1.5e-300")),
        ] as [(String, JSONValue)])
    func numbersThatAreNo64BitIntegerKeepTheirDigits(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(text) == value)
    }

    @Test(
        arguments: [
            ("", .unexpectedEnd), (" ", .unexpectedEnd), ("[", .unexpectedEnd),
            ("[1", .unexpectedEnd), ("{", .unexpectedEnd), (#"{"a""#, .unexpectedEnd),
            (#"{"a":"#, .unexpectedEnd), ("nul", .unexpectedEnd), ("\"a", .unexpectedEnd),
            ("\"\\", .unexpectedEnd), (#""\u12"#, .unexpectedEnd),
            ("[1,]", .unexpectedByte), ("[,1]", .unexpectedByte), ("{,}", .unexpectedByte),
            (#"{"a":1,}"#, .unexpectedByte), ("{a:1}", .unexpectedByte), ("{1:1}", .unexpectedByte),
            (#"{"a" 1}"#, .unexpectedByte), ("[1 2]", .unexpectedByte), ("[01]", .unexpectedByte),
            ("'a'", .unexpectedByte), ("nulL", .unexpectedByte), ("True", .unexpectedByte),
            (".5", .unexpectedByte), ("+1", .unexpectedByte), ("NaN", .unexpectedByte),
            ("Infinity", .unexpectedByte), (#""\x41""#, .unexpectedByte),
            (#""\u12g4""#, .unexpectedByte),
            (#""\u12""#, .unexpectedByte), ("// 1", .unexpectedByte), ("\u{A0}1", .unexpectedByte),
            ("\0", .unexpectedByte), ("]", .unexpectedByte), ("[1}", .unexpectedByte),
            ("1 2", .trailingBytes), ("{} {}", .trailingBytes), ("01", .trailingBytes),
            ("0x10", .trailingBytes), ("1\0", .trailingBytes), ("1//", .trailingBytes),
            ("-", .invalidNumber), ("-a", .invalidNumber), ("-Infinity", .invalidNumber),
            ("1.", .invalidNumber), ("1.e3", .invalidNumber), ("1e", .invalidNumber),
            ("1e+", .invalidNumber), ("1e+-1", .invalidNumber),
            ("\u{FEFF}1", .byteOrderMark), ("\u{FEFF}", .byteOrderMark),
            (#""\u0000""#, .nullCharacter), (#""a\n\u0000""#, .nullCharacter),
            (#"{"\u0000":1}"#, .nullCharacter),
            ("\"\0\"", .controlCharacter), ("\"\n\"", .controlCharacter),
            ("\"\t\"", .controlCharacter),
            ("\"\u{1F}\"", .controlCharacter), ("\"\\n\u{1}\"", .controlCharacter),
            (#""\ud800""#, .loneSurrogate), (#""\ud800x""#, .loneSurrogate),
            (#""\ud800\n""#, .loneSurrogate), (#""\ud800\u0041""#, .loneSurrogate),
            (#""\ud800\ud800""#, .loneSurrogate), (#""\udc00""#, .loneSurrogate),
            (#""\udc00\ud800""#, .loneSurrogate), (#""\udfff""#, .loneSurrogate),
        ] as [(String, JSONError.Reason)])
    func everythingElseIsRefusedForItsReason(text: String, reason: JSONError.Reason) {
        #expect(refusal(of: Array(text.utf8))?.reason == reason)
    }

    @Test(arguments: [
        (#"{"a":1,"a":1}"#, 7), (#"{"a":1,"\u0061":2}"#, 7), (#"{"\u0061":1,"a":2}"#, 12),
        ("{\"é\":1,\"e\u{301}\":2}", 8), (#"{"":0,"":0}"#, 6),
        (#"[{"b":{"a":1,"c":2,"a":3}}]"#, 19),
        (#"{"a":null,"a":null}"#, 10),
    ])
    func aKeyNamedTwiceIsRefusedWhereItStands(text: String, offset: Int) {
        #expect(
            refusal(of: Array(text.utf8)) == JSONError(reason: .duplicateKey, offset: offset))
    }

    @Test(
        arguments: [
            [0x80], [0xFF], [0xC3], [0xE2, 0x82], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0xAF],
            [0xED, 0xA0, 0x80], [0xF0, 0x82, 0x82, 0xAC], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func bytesThatAreNotUTF8AreRefusedInEveryString(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let plain = [quote] + bytes + [quote]
        let escaped = Array("\"\\n".utf8) + bytes + [quote]
        let key = Array("{".utf8) + plain + Array(":1}".utf8)
        for text in [plain, escaped, key] {
            #expect(refusal(of: text)?.reason == .invalidUTF8)
        }
    }

    @Test func otherEncodingsAreRefused() {
        #expect(refusal(of: [0xFF, 0xFE, 0x31, 0x00]) != nil)
        #expect(refusal(of: [0x00, 0x31]) != nil)
        #expect(refusal(of: [0x31, 0x00, 0x00, 0x00]) != nil)
    }

    @Test(arguments: [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")])
    func nestingEndsAtTheLimit(opening: String, closing: String) {
        let step = opening.utf8.count(where: { $0 == 0x5B || $0 == 0x7B })
        let count = JSONParser.depthMax / step
        func nested(_ count: Int) -> String {
            String(repeating: opening, count: count) + "1"
                + String(repeating: closing, count: count)
        }
        #expect(throws: Never.self) { try JSONParser.parse(nested(count)) }
        #expect(refusal(of: Array(nested(count + 1).utf8))?.reason == .tooDeep)
    }

    @Test func aHundredThousandBracketsAreRefusedWithoutHarm() {
        let text = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(refusal(of: text) == JSONError(reason: .tooDeep, offset: 32))
    }

    @Test func closedLevelsDoNotCountAsDepth() throws {
        let text = "[" + [String](repeating: "[[]]", count: 100).joined(separator: ",") + "]"
        #expect(try JSONParser.parse(text).array?.count == 100)
    }

    @Test func anObjectHasAtMostItsLimitOfMembers() {
        func object(_ count: Int) -> String {
            "{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}"
        }
        #expect(throws: Never.self) { try JSONParser.parse(object(JSONParser.membersMax)) }
        #expect(
            refusal(of: Array(object(JSONParser.membersMax + 1).utf8))?.reason == .tooManyMembers)
    }

    @Test func aSliceIsReadFromItsOwnStart() throws {
        let bytes = Array("xx[1]yy".utf8)
        #expect(try JSONParser.parse(bytes[2..<5]) == [1])
        #expect(throws: JSONError(reason: .unexpectedByte, offset: 0)) {
            try JSONParser.parse(bytes[1..<5])
        }
    }

    @Test func theErrorIsASentenceWithThePlace() {
        #expect(
            refusal(of: Array("[1,2".utf8))?.description == "the JSON ends in the middle (byte 4)")
    }
}

private func refusal(of bytes: [UInt8]) -> JSONError? {
    do throws(JSONError) {
        _ = try JSONParser.parse(bytes)
        return nil
    } catch {
        return error
    }
}
