internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL

extension TransportFailure {
    /// What an error of the HTTP client means.
    init(_ error: any Error) {
        switch error {
        case let failure as TransportFailure: self = failure
        case is CancellationError: self = .cancelled
        case let error as HTTPClientError: self.init(client: error)
        case let error as NIOConnectionError: self.init(connection: error)
        case let error as IOError: self.init(errno: error.errnoCode)
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
            self = .tls("\(error)")
        case HTTPParserError.invalidEOFState, is ChannelError: self = .connectionLost
        case is HTTPParserError: self = .notHTTP
        default: self = .other("\(error)")
        }
    }

    private init(client error: HTTPClientError) {
        switch error {
        case .deadlineExceeded, .connectTimeout, .readTimeout, .writeTimeout,
            .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
            self = .timedOut
        case .remoteConnectionClosed, .uncleanShutdown: self = .connectionLost
        case .cancelled: self = .cancelled
        case .invalidURL, .emptyHost, .emptyScheme: self = .badAddress
        default: self = .other(error.shortDescription)
        }
    }

    private init(connection error: NIOConnectionError) {
        if error.connectionErrors.isEmpty {
            self = .nameNotFound
        } else if let code = error.connectionErrors.lazy
            .compactMap({ ($0.error as? IOError)?.errnoCode }).first
        {
            self.init(errno: code)
        } else {
            self = .timedOut
        }
    }

    private init(errno code: CInt) {
        switch code {
        case ECONNREFUSED: self = .connectionRefused
        case ECONNRESET, EPIPE, ECONNABORTED: self = .connectionLost
        case ETIMEDOUT: self = .timedOut
        default: self = .other(String(cString: strerror(code)))
        }
    }
}
