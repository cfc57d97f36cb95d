internal import RehearseSync

/// How much one page of a pull carries; tests use smaller figures.
package struct PullLimits: Sendable {
    package var rowsMax = SyncLimits.pageRowsMax
    /// Bytes of row lines. A single row that is larger makes a page of its own.
    package var bytesMax = SyncLimits.pageBytesMax
    package var scopesMax = SyncLimits.scopesMax
    /// Rows that one query looks at. The database weighs that many rows before it sends those that
    /// fit, so the figure bounds its work for a page of large rows: 250 answers are 64 MiB.
    package var rowsPerQueryMax = 250

    package init() {}
}
