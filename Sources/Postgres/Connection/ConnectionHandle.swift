import CLibPQ
import Glibc

/// Owns a `PGconn`; the thin layer between libpq's calls and Swift types.
///
/// No call here blocks once the connection is open: the socket is non-blocking, and results are
/// taken only when `isBusy` is false. After `close()` the calls are harmless: libpq accepts
/// NULL everywhere and reports a bad connection.
///
/// `@unchecked Sendable`: a `PGconn` may be used by any thread, by one at a time (libpq,
/// "Behavior in Threaded Programs"). The handle cannot be copied, and whatever touches the
/// connection is `mutating`, so the owner is alone with it.
struct ConnectionHandle: ~Copyable, @unchecked Sendable {
    private var pointer: OpaquePointer?
    private let notices = NoticeLog()

    /// Takes over a connection that was started; `deinit` finishes it.
    init(adopting pointer: OpaquePointer) {
        self.pointer = pointer
        notices.attach(to: pointer)
    }

    deinit { PQfinish(pointer) }

    mutating func close() {
        PQfinish(pointer)
        pointer = nil
    }

    // MARK: State

    var isClosed: Bool { pointer == nil }
    var isUp: Bool { PQstatus(pointer) == CONNECTION_OK }
    var socket: Int32 { PQsocket(pointer) }

    /// True if bytes, or the end of the connection, have arrived and were not read yet.
    var isReadable: Bool {
        var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, 0) == 1
    }

    var isTransactionIdle: Bool { PQtransactionStatus(pointer) == PQTRANS_IDLE }
    var isInTransaction: Bool { PQtransactionStatus(pointer) == PQTRANS_INTRANS }
    var isTransactionFailed: Bool { PQtransactionStatus(pointer) == PQTRANS_INERROR }
    var processIdentifier: Int32 { PQbackendPID(pointer) }

    /// libpq's last complaint on one line.
    var errorMessage: String {
        let text = String(cString: PQerrorMessage(pointer))
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    mutating func takeNotices() -> [PostgresError.ServerReport] { notices.removeAll() }

    func makeCancelRequest() -> CancelRequest? {
        PQgetCancel(pointer).map(CancelRequest.init(adopting:))
    }

    // MARK: Opening

    mutating func pollOpening() -> PostgresPollingStatusType { PQconnectPoll(pointer) }

    mutating func makeNonblocking() -> Bool { PQsetnonblocking(pointer, 1) == 0 }

    // MARK: Sending

    mutating func enterPipeline() -> Bool { PQenterPipelineMode(pointer) == 1 }

    mutating func exitPipeline() -> Bool { PQexitPipelineMode(pointer) == 1 }

    mutating func sendSync() -> Bool { PQpipelineSync(pointer) == 1 }

    mutating func sendScript(_ sql: String) -> Bool { PQsendQuery(pointer, sql) == 1 }

    mutating func sendPrepare(name: String, sql: String, types: [PostgresType]) -> Bool {
        PQsendPrepare(pointer, name, sql, Int32(types.count), types.map(\.rawValue)) == 1
    }

    mutating func sendExecution(ofPrepared name: String, _ bindings: PostgresBindings) -> Bool {
        let connection = pointer
        return bindings.withLibPQArrays { values, lengths, formats in
            PQsendQueryPrepared(
                connection, name, Int32(values.count), values, lengths, formats,
                PostgresBindings.binaryFormat)
        } == 1
    }

    mutating func sendExecution(of sql: String, _ bindings: PostgresBindings) -> Bool {
        let connection = pointer
        return bindings.withLibPQArrays { values, lengths, formats in
            PQsendQueryParams(
                connection, sql, Int32(values.count), bindings.types.map(\.rawValue), values,
                lengths, formats, PostgresBindings.binaryFormat)
        } == 1
    }

    /// True when everything has been handed to the kernel; `nil` if the connection is lost.
    mutating func flush() -> Bool? {
        switch PQflush(pointer) {
        case 0: true
        case 1: false
        default: nil
        }
    }

    // MARK: Receiving

    /// Reads what has arrived. Failure shows in `isUp`, and in the next result.
    mutating func consumeInput() { _ = PQconsumeInput(pointer) }

    /// Reads until the result is complete or nothing more has arrived: one call reads no more than
    /// libpq has room for at that moment.
    mutating func consumeArrivedInput() {
        repeat { consumeInput() } while isBusy && isUp && isReadable
    }

    /// True while the next result is incomplete; parses what was read, notices included.
    var isBusy: Bool { mutating get { PQisBusy(pointer) == 1 } }

    mutating func nextResult() -> ResultHandle? {
        PQgetResult(pointer).map(ResultHandle.init)
    }
}

extension ConnectionHandle {
    /// What libpq did with a part of a COPY.
    enum CopyProgress {
        case done
        case mustWait
        case failed
    }

    mutating func putCopyData(_ bytes: [UInt8]) -> CopyProgress {
        let connection = pointer
        let code = bytes.withUnsafeBytes { buffer in
            PQputCopyData(
                connection, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
        }
        return Self.progress(code)
    }

    /// Ends a COPY FROM; with a reason, the server rejects all of it.
    mutating func putCopyEnd(failing reason: String?) -> CopyProgress {
        Self.progress(PQputCopyEnd(pointer, reason))
    }

    /// One row of a COPY TO, if `progress` is `done` and there is another one.
    mutating func getCopyData() -> (row: [UInt8]?, progress: CopyProgress) {
        var buffer: UnsafeMutablePointer<CChar>?
        let count = PQgetCopyData(pointer, &buffer, 1)
        defer { PQfreemem(buffer) }
        switch count {
        case 1...:
            return ([UInt8](UnsafeRawBufferPointer(start: buffer, count: Int(count))), .done)
        case 0: return (nil, .mustWait)
        case -1: return (nil, .done)
        default: return (nil, .failed)
        }
    }

    private static func progress(_ code: Int32) -> CopyProgress {
        switch code {
        case 1: .done
        case 0: .mustWait
        default: .failed
        }
    }
}

extension PostgresBindings {
    static var binaryFormat: Int32 { 1 }

    /// Hands the values to libpq, which copies them into its buffer before it returns.
    fileprivate func withLibPQArrays<Result>(
        _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Result
    ) -> Result {
        // The extra byte gives an empty buffer an address: to libpq no address means NULL.
        (bytes + [0]).withUnsafeBytes { buffer in
            let characters = buffer.bindMemory(to: CChar.self)
            let values = slots.map { slot in
                slot.range.flatMap { characters.baseAddress?.advanced(by: $0.lowerBound) }
            }
            let lengths = slots.map { Int32($0.range?.count ?? 0) }
            let formats = [Int32](repeating: Self.binaryFormat, count: slots.count)
            return body(values, lengths, formats)
        }
    }
}
