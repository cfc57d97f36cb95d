package import RehearseModel

/// One score of a review or a self-assessment. A level that was not observed is left out.
extension Score {
    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "criterion": .string(criterion), "comment": .string(comment),
        ]
        members["level"] = level.map { .integer(Int64($0)) }
        return .object(members)
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "score")
        var level: Int?
        if reader.optional("level") != nil {
            let found = try reader.count("level")
            guard Level.range.contains(found) else {
                throw WireError("score: \"level\" must be from 0 to 4")
            }
            level = found
        }
        self.init(
            criterion: try reader.text("criterion"), level: level,
            comment: reader.optional("comment")?.string ?? "")
    }
}

extension [Score] {
    /// An array, in the order of the rubric's criteria.
    package var json: JSONValue { .array(map(\.json)) }

    package init(json: JSONValue) throws(WireError) {
        guard let elements = json.array else { throw WireError("scores must be an array") }
        self = []
        for element in elements { append(try Score(json: element)) }
    }
}
