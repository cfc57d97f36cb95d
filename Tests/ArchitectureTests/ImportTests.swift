import Foundation
import Testing

@Suite struct ImportTests {
    @Test(arguments: Module.all)
    func aModuleImportsOnlyWhatTheTableSays(module: Module) throws {
        let allowed = module.modules.union(module.packages).union(module.system)
        for file in try SourceTree.swift(in: "Sources/\(module.name)") {
            for (line, name) in file.imports where !allowed.contains(name) {
                Issue.record(
                    """
                    \(file.path):\(line) imports \(name). \(module.name) may import \
                    \(allowed.sorted().joined(separator: ", ")): \(module.reason).
                    """)
            }
        }
    }

    @Test(arguments: Module.all)
    func anImportPointsToALowerLayer(module: Module) throws {
        for name in module.modules {
            let imported = try #require(Module.all.first { $0.name == name })
            #expect(imported.layer < module.layer, "\(module.name) cannot stand on \(name)")
        }
    }

    @Test(arguments: ReservedImport.all)
    func aReservedModuleIsImportedByItsOwnersAlone(reserved: ReservedImport) throws {
        for file in try SourceTree.swift(in: "Sources") where !reserved.owners.contains(file.module)
        {
            for (line, name) in file.imports where name == reserved.name {
                Issue.record("\(file.path):\(line) imports \(name): \(reserved.reason)")
            }
        }
    }

    @Test func everyModuleStandsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: SourceTree.root.appending(path: "Sources").path)
        #expect(Set(folders) == Set(Module.all.map(\.name)))
    }

    @Test func thePackageDeclaresWhatTheTableSays() throws {
        let package = try SourceTree.read("Package.swift").lines.joined(separator: "\n")
        for module in Module.all where module.name.hasPrefix("Rehearse") || module.layer == 4 {
            let declared = try #require(package.declaration(ofTarget: module.name))
            for other in Module.all where other.name != module.name {
                #expect(
                    declared.contains("\"\(other.name)\"") == module.modules.contains(other.name),
                    "Package.swift and the table disagree on \(module.name) → \(other.name)")
            }
        }
    }
}

extension SourceFile {
    /// The modules that a file imports, with their lines.
    var imports: [(line: Int, name: String)] {
        code.compactMap { number, text in
            let words = text.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
                words[..<index].allSatisfy({ $0.hasPrefix("@") || Self.access.contains($0) })
            else { return nil }
            let isKind = Self.kinds.contains(words[index + 1]) && index + 2 < words.count
            let name = words[isKind ? index + 2 : index + 1].split(separator: ".")[0]
            return (number, String(name))
        }
    }

    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "let", "var",
    ]

    private static let access: Set<Substring> = [
        "internal", "package", "public", "private", "fileprivate",
    ]
}

extension String {
    /// From the name of a target to the end of its call.
    fileprivate func declaration(ofTarget target: String) -> Substring? {
        guard
            let name = range(
                of: #"arget\(\s*name: "\#(target)","#, options: .regularExpression)
        else { return nil }
        let rest = self[name.upperBound...]
        let end = rest.range(of: "swiftSettings: strict")
        return rest[..<(end?.lowerBound ?? rest.endIndex)]
    }
}
