internal import RehearseModel
internal import RehearseSync

extension Rehearse {
    /// What a sync would send, and what is known to wait on the server. Nothing is changed, here or
    /// there: the server is asked for the first page of a pull, which is thrown away.
    public func previewSync() async throws(RehearseError) -> SyncPreview {
        let outgoing = try queuedActions().filter { $0.state == .waiting }
        do throws(RehearseError) {
            let incoming = try await incomingPreview()
            return SyncPreview(outgoing: outgoing, incoming: incoming, problem: nil)
        } catch {
            return SyncPreview(outgoing: outgoing, incoming: nil, problem: error)
        }
    }

    private func incomingPreview() async throws(RehearseError) -> IncomingPreview {
        let endpoint = SyncEndpoint(api: try api())
        let (request, labels) = try await store.load { snapshot in
            let labels = try snapshot.scopes().map { ($0.id, $0.label) }
            return (
                try Staging.nextRequest(in: snapshot.database),
                Dictionary(labels, uniquingKeysWith: { first, _ in first })
            )
        }
        do throws(SyncFailure) {
            let page = try await endpoint.pull(request)
            return IncomingPreview(page, labels)
        } catch .timelineChanged {
            return IncomingPreview(
                rowCount: 0, isMore: false, places: [], revoked: [], isSetBack: true)
        } catch {
            throw RehearseError(error, server: serverName, work: "Nothing was changed.")
        }
    }
}

extension IncomingPreview {
    fileprivate init(_ page: PullPage, _ labels: [ScopeID: String]) {
        self.init(
            rowCount: page.rows.count, isMore: !page.header.isClosed,
            places: page.header.scopes.map(\.label).sorted(),
            revoked: page.header.revoked.compactMap { labels[$0] }.sorted(), isSetBack: false)
    }
}
