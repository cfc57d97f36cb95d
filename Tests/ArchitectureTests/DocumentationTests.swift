import Foundation
import Testing

@Suite struct DocumentationTests {
    @Test func everyRelativeLinkLeadsSomewhere() throws {
        for page in try Self.pages() {
            let folder = (page.path as NSString).deletingLastPathComponent
            for (line, target) in page.links where !target.contains(":") {
                let path = target.split(separator: "#", omittingEmptySubsequences: false)[0]
                guard !path.isEmpty else { continue }
                let full = path.hasPrefix("/") ? String(path.dropFirst()) : "\(folder)/\(path)"
                guard !SourceTree.exists(full) else { continue }
                Issue.record("\(page.path):\(line) links to \(target), which is not there")
            }
        }
    }

    @Test func everyLinkToAHeadingFindsOne() throws {
        for page in try Self.pages() {
            let folder = (page.path as NSString).deletingLastPathComponent
            for (line, target) in page.links where !target.contains(":") && target.contains("#") {
                let parts = target.split(separator: "#", omittingEmptySubsequences: false)
                let path = parts[0].isEmpty ? page.path : "\(folder)/\(parts[0])"
                guard path.hasSuffix(".md"), SourceTree.exists(path) else { continue }
                let anchors = try SourceTree.read(path).anchors
                guard !anchors.contains(String(parts[1])) else { continue }
                Issue.record("\(page.path):\(line) links to \(target), which has no such heading")
            }
        }
    }

    /// Paths of the machine that somebody happened to work on mean nothing anywhere else.
    @Test func nothingNamesAFolderOfOneMachine() throws {
        let folders = ["Sources", "Tests", "Migrations", "docs", "deploy", ".ci"]
        let files =
            try folders.flatMap { try SourceTree.files(in: $0) }
            + Self.topLevel.filter(SourceTree.exists).map(SourceTree.read)
        for file in files where file.module != "ArchitectureTests" {
            for (index, line) in file.lines.enumerated() {
                for path in ["/work", "/tmp/build"] where line.names(path) {
                    Issue.record("\(file.path):\(index + 1) names \(path)")
                }
            }
        }
    }

    private static let topLevel = [
        "README.md", "CHANGELOG.md", "LICENSE", "Makefile", "Package.swift", ".gitignore",
        ".swift-format",
    ]

    private static func pages() throws -> [SourceFile] {
        let top = try ["README.md", "CHANGELOG.md"].filter(SourceTree.exists).map(SourceTree.read)
        return try top + SourceTree.files(in: "docs", suffix: ".md")
    }
}

extension SourceFile {
    /// Targets of Markdown links outside fenced code, with their lines.
    fileprivate var links: [(line: Int, target: String)] {
        prose.flatMap { number, text in
            text.components(separatedBy: "](").dropFirst().compactMap { rest in
                rest.firstIndex(of: ")").map { (number, String(rest[..<$0])) }
            }
        }
    }

    /// The names under which a page's headings are linked to.
    fileprivate var anchors: Set<String> {
        Set(
            prose.filter { $0.text.hasPrefix("#") }.map { line in
                let title = line.text.drop { $0 == "#" }.drop { $0 == " " }
                let letters = title.lowercased().filter {
                    $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_"
                }
                return letters.replacing(" ", with: "-")
            })
    }

    private var prose: [(line: Int, text: String)] {
        var isCode = false
        var prose: [(Int, String)] = []
        for (index, line) in lines.enumerated() {
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                isCode.toggle()
            } else if !isCode {
                prose.append((index + 1, line))
            }
        }
        return prose
    }
}

extension String {
    /// Whether the text has an absolute path that begins with `path`.
    fileprivate func names(_ path: String) -> Bool {
        ranges(of: path).contains { range in
            let before = self[..<range.lowerBound].last
            let after = self[range.upperBound...].first
            return !(before.map(\.isPartOfPath) ?? false) && !(after.map(\.isPartOfName) ?? false)
        }
    }
}

extension Character {
    fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "-" || self == "_" }
    fileprivate var isPartOfPath: Bool { isPartOfName || self == "." || self == "/" || self == "}" }
}
