package import RehearseModel

/// How an op ended on the server. There is no other ending.
package enum OpOutcome: String, Sendable {
    /// Written as it was.
    case applied
    /// Written together with somebody else's concurrent change.
    case merged
    /// It collides with somebody else's text; both texts are whole in a conflict row.
    case conflicted
    /// Not written. The client keeps it, with the sentence, in quarantine.
    case refused
}

/// Why an op was refused. Stable words: clients of other versions know them.
package enum RefusalCode: String, Sendable {
    case unknownTable = "unknown_table"
    case unknownField = "unknown_field"
    case badValue = "bad_value"
    case tooLarge = "too_large"
    /// The row does not exist, or the author may not see it: both are the same answer.
    case notFound = "not_found"
    case notAllowed = "not_allowed"
    case frozenField = "frozen_field"
    case alreadyExists = "already_exists"
    /// Another op of the same group was refused, so the whole group was.
    case group
    /// A reference or rule of the database does not hold.
    case constraint
    /// The server has failed on the group time and again, and has set it aside.
    case parked
}

/// What the server answers for one op, stored with it and repeated for a resend.
package struct OpResult: Sendable, Equatable {
    package var op: OpID
    package var outcome: OpOutcome
    package var code: RefusalCode?
    /// A sentence for the author, for refusals only.
    package var sentence: String?
    /// The version at which the op took effect; nil if it did not.
    package var version: Int64?

    package init(
        op: OpID, outcome: OpOutcome, code: RefusalCode? = nil, sentence: String? = nil,
        version: Int64? = nil
    ) {
        self.op = op
        self.outcome = outcome
        self.code = code
        self.sentence = sentence
        self.version = version
    }

    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "op": .string(op.description), "outcome": .string(outcome.rawValue),
        ]
        members["code"] = code.map { .string($0.rawValue) }
        members["sentence"] = sentence.map(JSONValue.string)
        members["version"] = version.map(JSONValue.integer)
        return .object(members)
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "op result")
        self.init(
            op: try reader.id("op"), outcome: try reader.word("outcome"),
            // A newer server may refuse for a reason that this program does not know.
            code: try reader.optionalText("code").map {
                RefusalCode(rawValue: $0) ?? .notAllowed
            },
            sentence: try reader.optionalText("sentence"),
            version: try reader.optionalInteger("version"))
    }
}
