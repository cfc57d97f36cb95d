internal import RehearseModel
internal import Yams

/// A YAML tree in which every scalar is the text that was written.
///
/// YAML 1.1 turns `no` into false, `1:30` into 90 and `2026-11-23` into a time. A title may be any
/// of these, so nothing here guesses types: whoever asks for a number parses the text.
/// Anchors, aliases and tags are refused; a bank has no use for them, and nested aliases make a
/// small file arbitrarily large.
indirect enum YAMLNode {
    /// `isPlain` is false for quoted and block scalars.
    case scalar(String, isPlain: Bool, BankPlace)
    case list([YAMLNode], BankPlace)
    case map([Member], BankPlace)

    struct Member {
        var key: String
        var keyPlace: BankPlace
        var value: YAMLNode
    }

    var place: BankPlace {
        switch self {
        case .scalar(_, _, let place), .list(_, let place), .map(_, let place): place
        }
    }

    /// A question or rubric needs five levels.
    static let depthMax = 8
}

extension YAMLNode {
    /// Parses the front matter of `file`; nil after logging why not.
    static func parse(_ matter: FrontMatter, file: String, log: BankProblemLog) -> YAMLNode? {
        do {
            return try YAMLReader(file: file, lineOffset: matter.yamlLine - 1).read(matter.yaml)
        } catch {
            log.add(error.place, error.message, error.fix)
            return nil
        }
    }
}

/// Why a front matter is not YAML that we take.
private struct YAMLRefusal: Error {
    var place: BankPlace
    var message: String
    var fix: String
}

private struct YAMLReader {
    let file: String
    let lineOffset: Int

    func read(_ yaml: String) throws(YAMLRefusal) -> YAMLNode {
        // An alias in a key makes the library hash what it stands for, which nested aliases blow
        // up. With every `*` replaced nothing is an alias and all marks stay where they are: if
        // this copy has no anchor, then no alias of the real text has anything to stand for.
        if yaml.utf8.contains(UInt8(ascii: "*")), yaml.utf8.contains(UInt8(ascii: "&")) {
            let disarmed = yaml.utf8.map { $0 == UInt8(ascii: "*") ? UInt8(ascii: "_") : $0 }
            _ = try tree(String(decoding: disarmed, as: UTF8.self))
        }
        return try tree(yaml)
    }

    private func tree(_ yaml: String) throws(YAMLRefusal) -> YAMLNode {
        do {
            let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
            // Nodes hold their anchors weakly: the parser must live until the tree was copied.
            defer { withExtendedLifetime(parser) {} }
            guard let root = try parser.singleRoot() else {
                throw refusal(nil, "has an empty front matter", "write the keys between the fences")
            }
            return try copy(root, depth: 0)
        } catch let refusal as YAMLRefusal {
            throw refusal
        } catch let error as YamlError {
            throw translate(error)
        } catch {
            throw refusal(nil, "cannot be read as YAML", "check the front matter")
        }
    }

    private func copy(_ node: Node, depth: Int) throws(YAMLRefusal) -> YAMLNode {
        try refuseDecorations(of: node)
        guard depth < YAMLNode.depthMax else {
            throw refusal(
                node.mark, "is nested deeper than \(YAMLNode.depthMax) levels",
                "no key of a bank needs that")
        }
        switch node {
        case .scalar(let scalar):
            return .scalar(scalar.string, isPlain: scalar.style == .plain, place(scalar.mark))
        case .sequence(let sequence):
            var elements: [YAMLNode] = []
            for element in sequence { elements.append(try copy(element, depth: depth + 1)) }
            return .list(elements, place(sequence.mark))
        case .mapping(let mapping):
            return .map(try members(of: mapping, depth: depth), place(mapping.mark))
        case .alias:
            throw refusal(node.mark, "uses an alias (*)", "write the text out")
        }
    }

    private func members(
        of mapping: Node.Mapping, depth: Int
    ) throws(YAMLRefusal) -> [YAMLNode.Member] {
        var members: [YAMLNode.Member] = []
        for (key, value) in mapping {
            try refuseDecorations(of: key)
            guard case .scalar(let scalar) = key else {
                throw refusal(key.mark, "has a key that is not a word", "use the documented keys")
            }
            members.append(
                YAMLNode.Member(
                    key: scalar.string, keyPlace: place(scalar.mark),
                    value: try copy(value, depth: depth + 1)))
        }
        return members
    }

    /// The library itself tags quoted scalars and keys as strings, which is how everything is read.
    private static let harmlessTags: Set<String> = ["", "tag:yaml.org,2002:str"]

    private func refuseDecorations(of node: Node) throws(YAMLRefusal) {
        guard node.anchor == nil else {
            throw refusal(node.mark, "uses an anchor (&)", "write the text out where it is needed")
        }
        let tag: Tag? =
            switch node {
            case .scalar(let scalar): scalar.tag
            case .sequence(let sequence): sequence.tag
            case .mapping(let mapping): mapping.tag
            case .alias: nil
            }
        if let tag, !Self.harmlessTags.contains(tag.description) {
            throw refusal(node.mark, "uses a tag (!)", "remove it")
        }
    }

    private func translate(_ error: YamlError) -> YAMLRefusal {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return refusal(
                start(of: context) ?? mark, "is not valid YAML: \(problem)",
                "put text with special characters between double quotes")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
            return refusal(context.mark, "has \(keys) twice", "keep one of them")
        case .reader(let problem, let offset, _, let yaml):
            return YAMLRefusal(
                place: place(at: offset ?? 0, in: yaml),
                message: "has a character that YAML does not allow: \(problem)", fix: "remove it")
        default:
            return refusal(nil, "cannot be read as YAML", "check the front matter")
        }
    }

    /// A bracket or quote that is never closed is noticed far behind it; its start is what helps.
    private func start(of context: YamlError.Context?) -> Mark? {
        guard let context, context.text.contains("flow") || context.text.contains("quoted") else {
            return nil
        }
        return context.mark
    }

    private func place(at offset: Int, in yaml: String) -> BankPlace {
        let before = yaml.prefix(offset)
        let column = before.reversed().prefix { $0 != "\n" }.count + 1
        let line = before.count { $0 == "\n" } + 1
        return BankPlace(file: file, line: line + lineOffset, column: column)
    }

    private func refusal(_ mark: Mark?, _ message: String, _ fix: String) -> YAMLRefusal {
        YAMLRefusal(place: place(mark), message: message, fix: fix)
    }

    private func place(_ mark: Mark?) -> BankPlace {
        BankPlace(file: file, line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1)
    }
}
