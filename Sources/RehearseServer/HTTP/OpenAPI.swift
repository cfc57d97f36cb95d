internal import HTTPTypes
internal import RehearseModel
internal import RehearseSync

/// The description of the API for programs, OpenAPI 3.1, written from the table of operations.
package enum OpenAPI {
    /// The whole document as YAML. The same operations give the same bytes.
    package static func document() -> String {
        var components: [String: WireSchema] = [:]
        var paths: [(path: String, items: [(String, YAML)])] = []
        for operation in Operations.all {
            let item = (operation.method.rawValue.lowercased(), describe(operation, &components))
            if let index = paths.firstIndex(where: { $0.path == operation.path }) {
                paths[index].items.append(item)
            } else {
                paths.append((operation.path, [item]))
            }
        }
        _ = schema(.of(ProblemDocument.self), &components)
        let schemas = components.sorted { $0.key < $1.key }.map { name, schema in
            var nested: [String: WireSchema] = [:]
            return (name, definition(schema, &nested))
        }
        let document = YAML.map([
            ("openapi", .text("3.1.0")),
            ("info", info),
            ("security", .list([.map([("device", .list([]))])])),
            ("paths", .map(paths.map { ($0.path, .map($0.items)) })),
            (
                "components",
                .map([("securitySchemes", securitySchemes), ("schemas", .map(schemas))])
            ),
        ])
        return "# Written by `rehearse-server openapi`. Do not edit.\n" + document.text
    }

    private static let info = YAML.map([
        ("title", .text("Rehearse")),
        ("version", .text("1")),
        (
            "description",
            .text(
                "Errors are application/problem+json; decide by `code`. "
                    + "What a caller may not see answers like what does not exist. "
                    + "The bodies of push and pull are described in docs/SYNC.md.")
        ),
    ])

    private static let securitySchemes = YAML.map([
        (
            "device",
            .map([
                ("type", .text("http")), ("scheme", .text("bearer")),
                ("description", .text("The token of a device, from sign-in or an invitation.")),
            ])
        )
    ])

    private static func describe(
        _ operation: Operation, _ components: inout [String: WireSchema]
    ) -> YAML {
        var members: [(String, YAML)] = [
            ("operationId", .text(operation.id)),
            ("summary", .text(operation.summary)),
            ("x-access", .text(operation.access.sentence)),
        ]
        if operation.access == .anyone { members.append(("security", .list([]))) }
        let parameters = parameters(of: operation)
        if !parameters.isEmpty { members.append(("parameters", .list(parameters))) }
        switch operation.request {
        case .none: break
        case .message(let message):
            let content = content("application/json", schema(message, &components))
            members.append(
                ("requestBody", .map([("required", .flag(true)), ("content", content)])))
        case .sync:
            let content = content("application/json", .map([("type", .text("object"))]))
            members.append(
                ("requestBody", .map([("required", .flag(true)), ("content", content)])))
        }
        members.append(("responses", responses(of: operation, &components)))
        return .map(members)
    }

    private static func parameters(of operation: Operation) -> [YAML] {
        operation.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { segment in
            .map([
                ("name", .text(String(segment.dropFirst().dropLast()))),
                ("in", .text("path")),
                ("required", .flag(true)),
                ("schema", .map([("type", .text("string")), ("format", .text("uuid"))])),
            ])
        }
    }

    private static func responses(
        of operation: Operation, _ components: inout [String: WireSchema]
    ) -> YAML {
        let success: (String, YAML) =
            switch operation.answer {
            case .none: ("204", .map([("description", .text("Done."))]))
            case .message(let message):
                (
                    "200",
                    .map([
                        ("description", .text("Done.")),
                        ("content", content("application/json", schema(message, &components))),
                    ])
                )
            case .sync(let mediaType):
                (
                    "200",
                    .map([
                        ("description", .text("Done; see docs/SYNC.md.")),
                        ("content", content(mediaType, .map([("type", .text("string"))]))),
                    ])
                )
            }
        let problem = YAML.map([
            ("description", .text("Not done; `code` and `detail` say why and what to do.")),
            ("content", content(ProblemDocument.mediaType, reference("ProblemDocument"))),
        ])
        return .map([success, ("default", problem)])
    }

    private static func content(_ mediaType: String, _ schema: YAML) -> YAML {
        .map([(mediaType, .map([("schema", schema)]))])
    }

    private static func reference(_ name: String) -> YAML {
        .map([("$ref", .text("#/components/schemas/\(name)"))])
    }

    /// A schema in place; objects become components and are referred to.
    private static func schema(
        _ schema: WireSchema, _ components: inout [String: WireSchema]
    ) -> YAML {
        guard case .object(let name, let members) = schema else {
            return definition(schema, &components)
        }
        components[name] = schema
        for member in members { _ = Self.schema(member.schema, &components) }
        return reference(name)
    }

    private static func definition(
        _ schema: WireSchema, _ components: inout [String: WireSchema]
    ) -> YAML {
        switch schema {
        case .string(let format):
            let type = ("type", YAML.text("string"))
            return .map(format.map { [type, ("format", .text($0))] } ?? [type])
        case .word(let words):
            return .map([("type", .text("string")), ("enum", .list(words.map(YAML.text)))])
        case .integer:
            return .map([("type", .text("integer")), ("format", .text("int64"))])
        case .boolean:
            return .map([("type", .text("boolean"))])
        case .array(let element):
            return .map([("type", .text("array")), ("items", Self.schema(element, &components))])
        case .object(_, let members):
            let required = members.filter(\.isRequired).map { YAML.text($0.name) }
            let properties = members.map { ($0.name, Self.schema($0.schema, &components)) }
            return .map([
                ("type", .text("object")), ("additionalProperties", .flag(false)),
                ("required", .list(required)), ("properties", .map(properties)),
            ])
        }
    }
}

extension Access {
    /// The rule in words.
    var sentence: String {
        switch self {
        case .anyone: "everybody"
        case .member: "every member"
        case .roles(let roles):
            "members with the role " + roles.sorted().map(\.rawValue).joined(separator: " or ")
        case .object(let kind, let seenBy, let usedBy):
            "for the \(kind.rawValue): \(Self.list(usedBy)); visible to: \(Self.list(seenBy))"
        }
    }

    private static func list(_ relations: Set<Relation>) -> String {
        relations.sorted().map(\.rawValue).joined(separator: ", ")
    }
}
