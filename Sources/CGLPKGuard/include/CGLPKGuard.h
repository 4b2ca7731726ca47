#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

/*
 * A door to GLPK that its fatal errors cannot come through.
 *
 * GLPK ends the process when an argument is wrong or an internal check fails. Every function here
 * runs GLPK under a trap and returns a code instead. A session belongs to the thread that opened it;
 * after a trapped error all sessions of that thread are lost, because the only clean way out frees
 * GLPK's memory for the whole thread. Arguments are not checked: that is the caller's task, and a
 * wrong one comes back as GUARD_ABORTED.
 *
 * Indices count from 0. This header does not include glpk.h, so no caller can go round the trap.
 */

#ifdef __cplusplus
extern "C" {
#endif

/* How a door was passed. GLPK's own return codes are a separate answer. */
enum guard_code {
  GUARD_DONE = 0,               /* GLPK returned */
  GUARD_ABORTED = 1,            /* GLPK wanted to end the process; see guard_message */
  GUARD_DEAD = 2,               /* an earlier call in this session was aborted */
  GUARD_OLDER_GENERATION = 3,   /* an abort in another session of this thread freed this one */
  GUARD_FOREIGN_THREAD = 4,     /* the session belongs to another thread */
  GUARD_NO_MEMORY = 5           /* no memory for scratch; nothing was changed */
};

/* Which of the two answers GLPK keeps. */
enum guard_answer_source { GUARD_SIMPLEX = 0, GUARD_INTEGER = 1 };

/* Constants of GLPK that callers need, so that they can speak of them by name. */
extern const int guard_status_undefined, guard_status_feasible, guard_status_infeasible,
    guard_status_no_feasible, guard_status_optimal, guard_status_unbounded;
extern const int guard_return_iteration_limit, guard_return_time_limit,
    guard_return_no_primal_feasible, guard_return_no_dual_feasible, guard_return_stopped,
    guard_return_gap_reached;

typedef struct guard_session guard_session;

/* Asked during branch and bound; nonzero ends it. Must not throw, jump or call a door. */
typedef int (*guard_stop)(void *context);

typedef struct guard_simplex_options {
  int use_primal;       /* nonzero: primal simplex; zero: dual, then primal if it fails */
  int presolve;         /* nonzero: start afresh through GLPK's presolver */
  int iteration_limit;  /* at least 0 */
  int milliseconds;     /* at least 0 */
} guard_simplex_options;

typedef struct guard_integer_options {
  int presolve;                 /* nonzero: no simplex answer is needed before */
  int milliseconds;             /* at least 0 */
  double integrality_tolerance; /* in (0, 1) */
  double objective_tolerance;   /* in (0, 1) */
  double relative_gap;          /* at least 0 */
  guard_stop stop;              /* may be null */
  void *stop_context;
} guard_integer_options;

/* What a solve came to. */
typedef struct guard_outcome {
  int return_code;   /* of glp_simplex or glp_intopt */
  int status;        /* guard_status_... */
  double objective;  /* GLPK's own figure, constant included */
  double best_bound; /* of branch and bound, as last seen; meaningful if has_bound */
  int has_bound;
  int iterations;    /* of the simplex method, in this call */
  int nodes;         /* subproblems branch and bound has made */
} guard_outcome;

/*
 * Opens a session with columns that have bounds (infinities for none) and kinds (nonzero: whole
 * numbers). The handle is written whenever memory was there, even if GLPK aborted; it must be
 * closed.
 */
int guard_open(
    guard_session **session, int columns, const double *lower, const double *upper,
    const unsigned char *whole);

/*
 * Closes a session and frees its handle; frees GLPK's memory when the thread holds no other session.
 * A session of another thread is refused and left alone.
 */
int guard_close(guard_session *session);

/* What GLPK said when it was aborted; empty otherwise. Lives as long as the session. */
const char *guard_message(const guard_session *session);

/* Appends rows; row i holds the entries starts[i] ..< starts[i + 1]. */
int guard_add_rows(
    guard_session *session, int rows, const double *lower, const double *upper, const int *starts,
    const int *columns, const double *coefficients);

/*
 * Appends columns with bounds, kinds and objective coefficients; column j holds the entries
 * starts[j] ..< starts[j + 1]. A new column stands at its lower bound, so a basis stays feasible
 * where that bound is 0.
 */
int guard_add_columns(
    guard_session *session, int columns, const double *lower, const double *upper,
    const unsigned char *whole, const double *objective, const int *starts, const int *rows,
    const double *coefficients);

/* Replaces the objective: all coefficients, the constant, and the sense. */
int guard_set_objective(
    guard_session *session, int maximise, double constant, int columns,
    const double *coefficients);

/* Replaces the bounds of a column; infinities for none. */
int guard_set_bounds(guard_session *session, int column, double lower, double upper);

/* Chooses scale factors for the rows and columns there are. */
int guard_scale(guard_session *session);

/* Throws the basis away for the standard one. */
int guard_reset_basis(guard_session *session);

/* Solves the relaxation, from the basis that is there. */
int guard_simplex(
    guard_session *session, const guard_simplex_options *options, guard_outcome *outcome);

/* Branch and bound; without presolve the relaxation must have been solved. */
int guard_integer(
    guard_session *session, const guard_integer_options *options, guard_outcome *outcome);

/* Copies the values of all columns. */
int guard_values(
    guard_session *session, enum guard_answer_source source, int columns, double *values);

/* Copies the duals of all rows, of the last relaxation. */
int guard_row_duals(guard_session *session, int rows, double *duals);

/* The version of GLPK that is linked, e.g. "5.0"; never fails. */
const char *guard_version(void);

/* Door for tests: names the problem; GLPK aborts on long names and control characters. */
int guard_set_name(guard_session *session, const char *name);

#ifdef __cplusplus
}
#endif

#endif
