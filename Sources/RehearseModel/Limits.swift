/// Every limit on what people write, named once. Each is tested at the limit and one past it.
///
/// The figures are those of the design's table of default limits: an answer is at most what one
/// page of a sync can still carry beside its neighbours.
package enum Limits {
    /// Bytes of UTF-8 in one answer.
    package static let answerBytesMax = 256 * 1024
    /// Bytes of UTF-8 in any other long text: a note, a summary, a post, a question's source.
    package static let textBytesMax = 64 * 1024
    /// Bytes of UTF-8 in a line: a title, a name, a label.
    package static let lineBytesMax = 512
    /// Bytes of UTF-8 in a slug or a handle.
    package static let slugBytesMax = 64
    /// Bytes of canonical JSON in one structured field, such as a pinned question.
    package static let structureBytesMax = 128 * 1024
    package static let criteriaMax = 20
    package static let passwordBytes = 8...256
    /// Bytes of one file of a bank, and of a whole bank.
    package static let bankFileBytesMax = 256 * 1024
    package static let bankBytesMax = 16 * 1024 * 1024
    package static let bankFilesMax = 1000
}
