internal import FoundationEssentials
internal import Glibc
internal import RehearseModel

/// A text in an editor: `NAME.md` with the text, `NAME.json` with its record, both only for their
/// owner. They stay until the text is stored or the person throws it away.
///
/// While the editor is open we hold a lock on the record. A draft whose lock is free was left over
/// by a process that died.
struct DraftFile: Sendable {
    let path: String
    let record: DraftRecord
    private let recordPath: String

    /// Texts up to four times the limit of an answer are read at all.
    static let readLimit = Limits.answerBytesMax * 4

    private init(path: String, recordPath: String, record: DraftRecord) {
        self.path = path
        self.recordPath = recordPath
        self.record = record
    }

    /// Writes both files. The record comes first: a text without a record would be an orphan.
    static func create(_ record: DraftRecord, in directory: String) throws -> DraftFile {
        let slug = record.reference.filter { $0.isLetter || $0.isNumber || $0 == "-" }.prefix(40)
        let stem = "\(directory)/\(slug)-\(record.openedAt.milliseconds)-\(getpid())"
        let draft = DraftFile(path: stem + ".md", recordPath: stem + ".json", record: record)
        let encoded = try JSONEncoder().encode(record)
        try FileAccess.write(Array(encoded), to: draft.recordPath)
        try FileAccess.write(Array(record.sheet.utf8), to: draft.path)
        return draft
    }

    /// The drafts in a directory that no living process holds.
    static func leftOver(in directory: String) -> [DraftFile] {
        FileAccess.names(in: directory).filter { $0.hasSuffix(".json") }.compactMap { name in
            let recordPath = "\(directory)/\(name)"
            // A record that cannot be read belongs to a newer program or to a text that was never
            // opened; it is left alone.
            guard let bytes = try? FileAccess.read(recordPath, limit: readLimit * 2),
                // A record that cannot be read is no record; its text is found by its name.
                let record = try? JSONDecoder().decode(DraftRecord.self, from: Data(bytes)),
                let lock = FileLock(recordPath)
            else { return nil }
            lock.release()
            let draft = DraftFile(
                path: String(recordPath.dropLast(5)) + ".md", recordPath: recordPath, record: record
            )
            guard FileAccess.exists(draft.path) else { return nil }
            return draft
        }
    }

    /// Holds the lock that says: this text is open.
    func lock() -> FileLock? {
        FileLock(recordPath)
    }

    /// The text as it is now; nil if the file is gone, which editors do on purpose never.
    func text() throws -> String? {
        guard FileAccess.exists(path) else { return nil }
        guard let bytes = try FileAccess.read(path, limit: Self.readLimit) else {
            throw tooLong
        }
        do throws(Failure) {
            let text = try TextInput.text(bytes, named: "The text in \(path)")
            guard text.utf8.count - record.sheet.utf8.count <= Limits.answerBytesMax else {
                throw tooLong
            }
            return text
        } catch {
            throw keeping(error)
        }
    }

    /// What the person wrote in it.
    func answer() throws -> String? {
        try text().map { AnswerSheet.answer(in: $0, without: record.instructions) }
    }

    /// Whether the file still says what it said when it was opened.
    func isUnchanged() throws -> Bool {
        try answer().map {
            $0 == AnswerSheet.answer(in: record.sheet, without: record.instructions)
        }
            ?? true
    }

    func remove() throws {
        try FileAccess.remove(path)
        try FileAccess.remove(recordPath)
    }

    /// The same failure with the sentence that matters most: where the text is.
    func keeping(_ failure: Failure) -> Failure {
        var failure = failure
        failure.meaning = "It is not stored. Your text is safe in \(path)"
        return failure
    }

    private var tooLong: Failure {
        keeping(
            Failure(
                .badInput, "The text is longer than \(Limits.answerBytesMax / 1024) KiB.",
                remedy: "Shorten it and store it: rehearse write --recover"))
    }
}

/// An advisory lock on a file, held until it is released or the process ends.
final class FileLock: Sendable {
    private let descriptor: Int32

    /// Nil if another process holds it or the file is gone.
    init?(_ path: String) {
        descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    func release() {
        flock(descriptor, LOCK_UN)
    }

    deinit {
        close(descriptor)
    }
}
