import Foundation

/// One text file of the package, read as lines.
struct SourceFile: Sendable {
    /// From the package's root, such as `Sources/RehearseModel/Slug.swift`.
    var path: String
    var lines: [String]

    var name: String { (path as NSString).lastPathComponent }

    /// The folder below `Sources` or `Tests`.
    var module: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    /// Written by a program, as its first line says.
    var isGenerated: Bool { lines.first?.contains("Do not edit") ?? false }

    /// Lines with their numbers from 1, without those that are only a comment.
    var code: [(number: Int, text: String)] {
        lines.enumerated().compactMap { index, line in
            line.isComment ? nil : (index + 1, line)
        }
    }

    /// Where a line of code contains one of `words`, as `path:line`.
    func places(of words: String...) -> [String] {
        code.filter { line in words.contains { line.text.contains($0) } }
            .map { "\(path):\($0.number)" }
    }
}

extension String {
    var isComment: Bool {
        let text = drop { $0 == " " }
        return text.hasPrefix("//")
    }
}

/// The files of the package, found from where this file stands.
enum SourceTree {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Swift files, without what a program wrote.
    static func swift(in folders: String...) throws -> [SourceFile] {
        try folders.flatMap { try files(in: $0, suffix: ".swift") }.filter { !$0.isGenerated }
    }

    /// All files below a folder whose names end so; none if the folder is not there.
    static func files(in folder: String, suffix: String = "") throws -> [SourceFile] {
        let top = root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: top.path)?.allObjects ?? []
        return try names.compactMap { $0 as? String }.sorted().compactMap { name in
            var isDirectory: ObjCBool = false
            let file = top.appending(path: name)
            guard name.hasSuffix(suffix),
                FileManager.default.fileExists(atPath: file.path, isDirectory: &isDirectory),
                !isDirectory.boolValue
            else { return nil }
            return try read("\(folder)/\(name)")
        }
    }

    static func read(_ path: String) throws -> SourceFile {
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return SourceFile(path: path, lines: lines.last == "" ? lines.dropLast() : lines)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }
}
