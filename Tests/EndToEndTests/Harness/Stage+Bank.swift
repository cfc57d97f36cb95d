import Foundation
import TestData

extension Stage {
    /// The folder of a bank with these files, and the usual ones where they are not given.
    func bank(_ files: [String: String]) throws -> String {
        let folder = URL(fileURLWithPath: newPath("bank"))
        var all = ["bank.md": BankText.sheet + "\n", "rubrics/core.md": BankText.rubric + "\n"]
        all.merge(files) { $1 }
        for (name, text) in all {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return folder.path
    }
}
