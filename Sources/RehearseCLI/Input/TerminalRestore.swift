internal import Glibc

/// Puts the terminal back when Ctrl-C arrives while a password is typed: without this the shell
/// would go on without an echo.
enum TerminalRestore {
    /// Written only while no handler of ours is installed, read only by the handler.
    nonisolated(unsafe) private static var settings = termios()

    static func remember(_ before: termios) {
        settings = before
        signal(SIGINT, restoreAndEnd)
        signal(SIGTERM, restoreAndEnd)
    }

    static func forget() {
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
    }

    /// Only calls that are safe in a handler: set the terminal, write, end by the same signal.
    private static let restoreAndEnd: @convention(c) (Int32) -> Void = { number in
        tcsetattr(0, TCSANOW, &TerminalRestore.settings)
        write(2, "\n", 1)
        signal(number, SIG_DFL)
        raise(number)
    }
}
