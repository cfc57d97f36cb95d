package import Hummingbird
internal import HummingbirdCore
package import Logging
internal import RehearseModel

/// START HERE for the server: database and configuration in, application out.
///
/// `rehearse-server serve` and the tests make their application here, so what is tested is what
/// runs.
package struct Server: Sendable {
    /// Everything that may differ between two servers.
    package struct Configuration: Sendable {
        package var host: String
        /// 0 lets the system choose.
        package var port: Int
        package var environment: ServerEnvironment
        /// Measures deadlines and durations.
        package var clock: any Clock<Duration> & Sendable
        package var logger: Logger
        /// How much one page of a pull carries.
        package var pullLimits = PullLimits()
        package var requestLimits = RequestLimits()
        package var connectionsMax = HTTPLimits.connectionsMax

        package init(
            host: String = "127.0.0.1", port: Int = 8080, environment: ServerEnvironment,
            clock: any Clock<Duration> & Sendable = ContinuousClock(), logger: Logger
        ) {
            self.host = host
            self.port = port
            self.environment = environment
            self.clock = clock
            self.logger = logger
        }
    }

    package let configuration: Configuration
    package let database: Database
    package let readiness = Readiness()
    /// Seats whose figures are behind.
    package let progress: ProgressQueue

    package init(database: Database, configuration: Configuration) {
        self.database = database
        self.configuration = configuration
        progress = ProgressQueue(
            ProgressService(
                database: database, environment: configuration.environment,
                logger: configuration.logger))
    }

    /// The application: every operation bound, every limit set.
    ///
    /// - Parameter onListening: called with the port once requests are taken.
    package func application(
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let edge = EdgeMiddleware(
            environment: configuration.environment, clock: configuration.clock,
            logger: configuration.logger)
        let cap = ConnectionCap(configuration.connectionsMax)
        return Application(
            router: ServerRouter.make(routes(), edge: edge, clock: configuration.clock),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [cap.handler()],
                    idleTimeout: HTTPLimits.idleTimeout,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: HTTPLimits.headerListBytesMax,
                        maxHeaderListSize: HTTPLimits.headerListBytesMax,
                        maxHeaderFieldCount: HTTPLimits.headerCountMax))),
            configuration: .init(
                address: .hostname(configuration.host, port: configuration.port)),
            onServerRunning: { channel in
                await onListening(channel.localAddress?.port ?? configuration.port)
            },
            logger: configuration.logger)
    }

    /// Watches for what other processes of the server write; runs as long as the application.
    var poller: WakePoller {
        WakePoller(
            database: database, environment: configuration.environment,
            clock: configuration.clock, limits: WaitLimits(), logger: configuration.logger)
    }

    /// Takes no new work that lasts, and ends what lasts. Requests that have begun go on.
    package func drain() {
        readiness.drain()
        database.hub.close()
    }

    /// Work beside the requests; runs as long as the application.
    var progressJob: ProgressJob {
        ProgressJob(queue: progress, clock: configuration.clock)
    }

    var upkeepService: UpkeepService {
        UpkeepService(upkeep: upkeep, clock: configuration.clock)
    }

    var upkeep: Upkeep {
        Upkeep(
            database: database, environment: configuration.environment,
            progress: progress.progress, logger: configuration.logger)
    }

    private func routes() -> RouteTable {
        let environment = configuration.environment
        var table = RouteTable(database: database, configuration: configuration)
        HealthRoutes(database: database, readiness: readiness, clock: configuration.clock)
            .bind(to: &table)
        AccountRoutes(database: database, environment: environment, hasher: PasswordHasher())
            .bind(to: &table)
        DeviceRoutes(environment: environment).bind(to: &table)
        MemberRoutes(environment: environment).bind(to: &table)
        CohortRoutes(environment: environment).bind(to: &table)
        BankRoutes(environment: environment).bind(to: &table)
        SyncRoutes(
            push: PushService(
                database: database, progress: progress, denials: table.denials,
                environment: environment),
            pull: PullService(
                database: database, environment: environment,
                limits: configuration.pullLimits),
            wait: WaitService(
                database: database, environment: environment, clock: configuration.clock)
        ).bind(to: &table)
        return table
    }
}
