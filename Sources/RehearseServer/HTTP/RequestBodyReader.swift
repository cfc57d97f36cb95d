internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Takes a request's body whole, within the limits.
enum RequestBodyReader {
    static func bytes(of request: Request) async throws -> [UInt8] {
        try checkHeaders(request.headers)
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= HTTPLimits.bodyBytesMax else {
                throw Refusal.bodyTooLarge(limit: HTTPLimits.bodyBytesMax)
            }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return bytes
    }

    private static func checkHeaders(_ headers: HTTPFields) throws(Refusal) {
        // Decoding a compressed body is how a small request becomes a large one.
        guard headers[.contentEncoding] == nil else { throw .contentEncoded }
        guard isJSON(headers[.contentType] ?? "") else { throw .unsupportedMediaType }
        guard let length = headers[.contentLength] else { return }
        guard let count = Int(length), count <= HTTPLimits.bodyBytesMax else {
            throw .bodyTooLarge(limit: HTTPLimits.bodyBytesMax)
        }
    }

    /// `application/json`, alone or with `charset=utf-8`, which is what JSON always is.
    private static func isJSON(_ contentType: String) -> Bool {
        let parts = contentType.lowercased().split(separator: ";").map {
            String($0.filter { $0 != " " })
        }
        return parts == ["application/json"] || parts == ["application/json", "charset=utf-8"]
    }
}
