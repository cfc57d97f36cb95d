internal import Postgres

/// How the statements of sync are planned.
///
/// Each of them is made for an index, and some join twenty tables, which takes PostgreSQL longer to
/// plan (4 ms) than to run. Within these transactions it keeps one plan for each statement, does
/// not fall for reading a table whole that was still small when the plan was made, and compiles
/// nothing: compiling takes 9 ms and pays only for statements that run for seconds.
enum PlanQueries {
    static var keepIndexPlans: PostgresQuery {
        """
        SELECT set_config('plan_cache_mode', 'force_generic_plan', true),
            set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)
        """
    }
}
