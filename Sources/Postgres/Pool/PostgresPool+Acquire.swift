import Logging

extension PostgresPool: PostgresQueryable {
    /// Runs the closure with a connection that nobody else uses meanwhile.
    ///
    /// A connection that was lost, or is still in a transaction, is dropped afterwards. While the
    /// server is down, waits for it up to `acquireTimeout`.
    ///
    /// - Throws: what the closure throws; `PostgresError` with code `poolExhausted`, `timeout`,
    ///   `connection`, `cancelled` or `closed` if there is no connection.
    @discardableResult
    package func withConnection<Result>(
        _ body: (PostgresConnection) async throws -> Result
    ) async throws -> Result {
        let (slot, connection) = try await acquire()
        do {
            let result = try await body(connection)
            await giveBack(slot, isReusable: connection.isReusable)
            return result
        } catch {
            await giveBack(slot, isReusable: connection.isReusable)
            throw error
        }
    }

    private func acquire() async throws -> (Slot, PostgresConnection) {
        if let grant = requestWithoutWaiting() { return try await redeem(grant) }
        guard let grant = await waitForGrant() else {
            if Task.isCancelled {
                throw PostgresError(
                    .cancelled, "The task was cancelled while waiting for a connection.")
            }
            throw PostgresError(
                .timeout,
                "No connection became free within \(configuration.acquireTimeout); "
                    + "shorten transactions or raise connectionCountMax.")
        }
        return try await redeem(grant)
    }

    private func redeem(_ grant: Grant) async throws -> (Slot, PostgresConnection) {
        switch grant {
        case .use(let slot):
            if let connection = connection(in: slot), await connection.checkIsAlive() {
                return (slot, connection)
            }
            logger.debug("PostgreSQL connection found dead; opening another")
            markDead(slot)
            return (slot, try await open(slot))
        case .open(let slot):
            return (slot, try await open(slot))
        case .refuse(.closed):
            throw PostgresError(.closed, "The pool is closed.")
        case .refuse(.tooManyWaiters):
            throw PostgresError(
                .poolExhausted,
                "All \(configuration.connectionCountMax) connections are in use and "
                    + "\(configuration.waiterCountMax) tasks wait; try again later.")
        }
    }

    private func open(_ slot: Slot) async throws -> PostgresConnection {
        do {
            let connection = try await connectPatiently()
            markOpened(slot, connection)
            return connection
        } catch {
            await markOpeningFailed(slot)
            throw error
        }
    }

    /// Connects, and while the server cannot be reached tries again after longer and longer
    /// pauses, as long as they fit into `acquireTimeout`.
    private func connectPatiently() async throws -> PostgresConnection {
        var attempt = 1
        var pauseTotal = Duration.zero
        while true {
            do {
                return try await PostgresConnection.connect(
                    configuration.connection, logger: logger)
            } catch let error as PostgresError where error.code == .connection {
                let pause = configuration.reconnectBackoff.pause(after: attempt)
                pauseTotal += pause
                guard pauseTotal < configuration.acquireTimeout else { throw error }
                logger.debug("PostgreSQL not reachable", metadata: ["attempt": "\(attempt)"])
                try await sleep(for: pause)
                attempt += 1
            }
        }
    }

    private func sleep(for pause: Duration) async throws {
        do {
            try await clock.sleep(for: pause)
        } catch {
            throw PostgresError(.cancelled, "The task was cancelled while reconnecting.")
        }
    }
}
