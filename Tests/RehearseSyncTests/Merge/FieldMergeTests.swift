import RehearseSync
import Testing

@Suite struct FieldMergeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var policy: MergePolicy
        var current: JSONValue
        var incoming: JSONValue
        var base: String?
        var isConcurrent = true
        var expected: FieldMerge.Outcome

        var testDescription: String {
            "\(policy) \(current.canonicalText) ← \(incoming.canonicalText)"
                + " (base \(base ?? "-"), concurrent \(isConcurrent))"
        }
    }

    @Test(arguments: [
        Case(policy: .frozen, current: "a", incoming: "b", expected: .keep),
        Case(policy: .frozen, current: .null, incoming: "b", isConcurrent: false, expected: .keep),

        Case(policy: .latest, current: 1, incoming: 2, isConcurrent: false, expected: .write(2)),
        Case(policy: .latest, current: 1, incoming: 2, expected: .overwrite(2, lost: 1)),
        Case(policy: .latest, current: 1, incoming: 1, expected: .write(1)),
        Case(policy: .latest, current: .null, incoming: 1, expected: .overwrite(1, lost: .null)),
        Case(policy: .latest, current: 1, incoming: .null, expected: .overwrite(.null, lost: 1)),
        Case(policy: .latest, current: .null, incoming: .null, expected: .write(.null)),
        Case(
            policy: .latest, current: "é", incoming: "e\u{301}",
            expected: .overwrite("e\u{301}", lost: "é")),

        Case(policy: .min, current: 5, incoming: 3, expected: .write(3)),
        Case(policy: .min, current: 3, incoming: 5, expected: .keep),
        Case(policy: .min, current: 3, incoming: 3, expected: .keep),
        Case(policy: .min, current: 3, incoming: 5, isConcurrent: false, expected: .keep),
        Case(policy: .min, current: .null, incoming: 5, expected: .write(5)),
        Case(policy: .min, current: 5, incoming: .null, expected: .keep),
        Case(
            policy: .min, current: .integer(.max), incoming: .integer(.min),
            expected: .write(.integer(.min))),

        Case(policy: .max, current: 5, incoming: 3, expected: .keep),
        Case(policy: .max, current: 3, incoming: 5, expected: .write(5)),
        Case(policy: .max, current: 3, incoming: 3, expected: .keep),
        Case(policy: .max, current: .null, incoming: 5, expected: .write(5)),
        Case(policy: .max, current: 5, incoming: .null, expected: .keep),

        Case(policy: .text, current: "a", incoming: "b", base: "a", expected: .write("b")),
        Case(policy: .text, current: "b", incoming: "a", base: "a", expected: .keep),
        Case(policy: .text, current: "b", incoming: "b", base: "a", expected: .write("b")),
        Case(
            policy: .text, current: "b", incoming: "c", base: "a",
            expected: .conflict(ThreeWayMerge(base: "a", current: "b", incoming: "c"))),
        Case(
            policy: .text, current: "b", incoming: "c", base: nil,
            expected: .conflict(ThreeWayMerge(base: "", current: "b", incoming: "c"))),
        Case(
            policy: .text, current: "x b c", incoming: "a b y", base: "a b c",
            expected: .merge("x b y")),
        Case(policy: .text, current: "", incoming: "c", base: nil, expected: .write("c")),
        Case(policy: .text, current: .null, incoming: "c", base: "", expected: .write("c")),
        Case(
            policy: .text, current: "b", incoming: "c", base: "a", isConcurrent: false,
            expected: .conflict(ThreeWayMerge(base: "a", current: "b", incoming: "c"))),
    ])
    func twoWritersMeetAsThePolicySays(example: Case) {
        let outcome = FieldMerge.merge(
            policy: example.policy, current: example.current, incoming: example.incoming,
            base: example.base, isConcurrent: example.isConcurrent)
        #expect(outcome == example.expected)
    }
}
