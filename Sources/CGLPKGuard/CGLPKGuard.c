#include "CGLPKGuard.h"

#include <glpk.h>
#include <math.h>
#include <setjmp.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

/* Where to go when GLPK gives up, and what it said. */
typedef struct trap {
  jmp_buf back;
  char message[512];
  size_t length;
} trap;

struct guard_session {
  trap trap;
  glp_prob *problem;
  unsigned long thread;     /* number of the thread that opened it */
  unsigned long generation; /* of that thread's GLPK memory */
  int dead;
};

const int guard_status_undefined = GLP_UNDEF;
const int guard_status_feasible = GLP_FEAS;
const int guard_status_infeasible = GLP_INFEAS;
const int guard_status_no_feasible = GLP_NOFEAS;
const int guard_status_optimal = GLP_OPT;
const int guard_status_unbounded = GLP_UNBND;
const int guard_return_iteration_limit = GLP_EITLIM;
const int guard_return_time_limit = GLP_ETMLIM;
const int guard_return_no_primal_feasible = GLP_ENOPFS;
const int guard_return_no_dual_feasible = GLP_ENODFS;
const int guard_return_stopped = GLP_ESTOP;
const int guard_return_gap_reached = GLP_EMIPGAP;

/* Threads are numbered by us: the system gives a dead thread's name to a new one. */
static atomic_ulong threads_seen;
static _Thread_local unsigned long thread_number;
static _Thread_local unsigned long generation;
static _Thread_local unsigned long open_sessions;

static unsigned long current_thread(void) {
  if (thread_number == 0) thread_number = atomic_fetch_add(&threads_seen, 1) + 1;
  return thread_number;
}

/* ---- The trap ---- */

/* GLPK prints its complaint before it calls the error hook; all other output is dropped. */
static int on_text(void *info, const char *text) {
  trap *t = info;
  if (glp_at_error()) {
    size_t room = sizeof t->message - 1 - t->length;
    size_t count = strlen(text);
    if (count > room) count = room;
    memcpy(t->message + t->length, text, count);
    t->length += count;
    t->message[t->length] = '\0';
  }
  return 1;
}

/* Frees everything GLPK holds for this thread, the only way to leave it in a known state. */
static void on_error(void *info) {
  trap *t = info;
  glp_free_env();
  generation += 1;
  longjmp(t->back, 1);
}

/*
 * The one place that is returned to twice. It holds no variables of its own that change, and every
 * frame between here and GLPK is C.
 */
static int guarded(trap *t, void (*body)(void *), void *arguments) {
  t->length = 0;
  t->message[0] = '\0';
  if (setjmp(t->back) != 0) return GUARD_ABORTED; /* the hooks went with the memory */
  glp_error_hook(on_error, t);
  glp_term_hook(on_text, t);
  body(arguments);
  glp_error_hook(NULL, NULL);
  glp_term_hook(NULL, NULL);
  return GUARD_DONE;
}

static int refusal(const guard_session *session) {
  if (session->thread != current_thread()) return GUARD_FOREIGN_THREAD;
  if (session->dead) return GUARD_DEAD;
  if (session->generation != generation) return GUARD_OLDER_GENERATION;
  return GUARD_DONE;
}

/* Runs a body in a session that may still be used. */
static int enter(guard_session *session, void (*body)(void *), void *arguments) {
  int code = refusal(session);
  if (code != GUARD_DONE) return code;
  code = guarded(&session->trap, body, arguments);
  if (code == GUARD_ABORTED) session->dead = 1;
  return code;
}

const char *guard_message(const guard_session *session) {
  return session->trap.message;
}

/* ---- Open and close ---- */

static int bounds_type(double lower, double upper) {
  if (isinf(lower) && isinf(upper)) return GLP_FR;
  if (isinf(upper)) return GLP_LO;
  if (isinf(lower)) return GLP_UP;
  return lower == upper ? GLP_FX : GLP_DB;
}

typedef struct open_arguments {
  guard_session *session;
  int columns;
  const double *lower, *upper;
  const unsigned char *whole;
} open_arguments;

static void open_body(void *arguments) {
  const open_arguments *a = arguments;
  glp_prob *problem = a->session->problem = glp_create_prob();
  if (a->columns != 0) glp_add_cols(problem, a->columns);
  for (int j = 0; j < a->columns; j++) {
    glp_set_col_bnds(problem, j + 1, bounds_type(a->lower[j], a->upper[j]), a->lower[j], a->upper[j]);
    if (a->whole[j]) glp_set_col_kind(problem, j + 1, GLP_IV);
  }
}

int guard_open(
    guard_session **session, int columns, const double *lower, const double *upper,
    const unsigned char *whole) {
  guard_session *opened = *session = calloc(1, sizeof *opened);
  if (opened == NULL) return GUARD_NO_MEMORY;
  opened->thread = current_thread();
  opened->generation = generation;
  open_sessions += 1;
  open_arguments a = {opened, columns, lower, upper, whole};
  return enter(opened, open_body, &a);
}

static void close_body(void *problem) {
  if (problem != NULL) glp_delete_prob(problem);
}

int guard_close(guard_session *session) {
  int code = refusal(session);
  if (code == GUARD_FOREIGN_THREAD) return code;
  if (code == GUARD_DONE) code = guarded(&session->trap, close_body, session->problem);
  free(session);
  open_sessions -= 1;
  if (open_sessions == 0) glp_free_env();
  return code;
}

/* ---- Changes ---- */

typedef struct rows_arguments {
  glp_prob *problem;
  int rows;
  const double *lower, *upper;
  const int *starts, *columns;
  const double *coefficients;
  int *scratch_columns;
} rows_arguments;

static void rows_body(void *arguments) {
  const rows_arguments *a = arguments;
  int first = glp_add_rows(a->problem, a->rows);
  for (int i = 0; i < a->rows; i++) {
    int start = a->starts[i];
    int count = a->starts[i + 1] - start;
    glp_set_row_bnds(
        a->problem, first + i, bounds_type(a->lower[i], a->upper[i]), a->lower[i], a->upper[i]);
    for (int k = 0; k < count; k++) a->scratch_columns[k + 1] = a->columns[start + k] + 1;
    /* GLPK counts entries from 1; entry 0 of the coefficients is never read. */
    glp_set_mat_row(
        a->problem, first + i, count, a->scratch_columns, a->coefficients + start - 1);
  }
}

int guard_add_rows(
    guard_session *session, int rows, const double *lower, const double *upper, const int *starts,
    const int *columns, const double *coefficients) {
  if (rows == 0) return refusal(session);
  int longest = 0;
  for (int i = 0; i < rows; i++) {
    int count = starts[i + 1] - starts[i];
    if (count > longest) longest = count;
  }
  int *scratch = malloc(sizeof(int) * ((size_t)longest + 1));
  if (scratch == NULL) return GUARD_NO_MEMORY;
  rows_arguments a = {session->problem, rows, lower, upper, starts, columns, coefficients, scratch};
  int code = enter(session, rows_body, &a);
  free(scratch);
  return code;
}

typedef struct columns_arguments {
  glp_prob *problem;
  int columns;
  const double *lower, *upper;
  const unsigned char *whole;
  const double *objective;
  const int *starts, *rows;
  const double *coefficients;
  int *scratch_rows;
} columns_arguments;

static void columns_body(void *arguments) {
  const columns_arguments *a = arguments;
  int first = glp_add_cols(a->problem, a->columns);
  for (int j = 0; j < a->columns; j++) {
    int start = a->starts[j];
    int count = a->starts[j + 1] - start;
    glp_set_col_bnds(
        a->problem, first + j, bounds_type(a->lower[j], a->upper[j]), a->lower[j], a->upper[j]);
    if (a->whole[j]) glp_set_col_kind(a->problem, first + j, GLP_IV);
    glp_set_obj_coef(a->problem, first + j, a->objective[j]);
    for (int k = 0; k < count; k++) a->scratch_rows[k + 1] = a->rows[start + k] + 1;
    /* GLPK counts entries from 1; entry 0 of the coefficients is never read. */
    glp_set_mat_col(a->problem, first + j, count, a->scratch_rows, a->coefficients + start - 1);
  }
}

int guard_add_columns(
    guard_session *session, int columns, const double *lower, const double *upper,
    const unsigned char *whole, const double *objective, const int *starts, const int *rows,
    const double *coefficients) {
  if (columns == 0) return refusal(session);
  int longest = 0;
  for (int j = 0; j < columns; j++) {
    int count = starts[j + 1] - starts[j];
    if (count > longest) longest = count;
  }
  int *scratch = malloc(sizeof(int) * ((size_t)longest + 1));
  if (scratch == NULL) return GUARD_NO_MEMORY;
  columns_arguments a = {session->problem, columns, lower,  upper,        whole,
                         objective,        starts,  rows,   coefficients, scratch};
  int code = enter(session, columns_body, &a);
  free(scratch);
  return code;
}

typedef struct objective_arguments {
  glp_prob *problem;
  int maximise, columns;
  double constant;
  const double *coefficients;
} objective_arguments;

static void objective_body(void *arguments) {
  const objective_arguments *a = arguments;
  glp_set_obj_dir(a->problem, a->maximise ? GLP_MAX : GLP_MIN);
  glp_set_obj_coef(a->problem, 0, a->constant);
  for (int j = 0; j < a->columns; j++) glp_set_obj_coef(a->problem, j + 1, a->coefficients[j]);
}

int guard_set_objective(
    guard_session *session, int maximise, double constant, int columns,
    const double *coefficients) {
  objective_arguments a = {session->problem, maximise, columns, constant, coefficients};
  return enter(session, objective_body, &a);
}

typedef struct bounds_arguments {
  glp_prob *problem;
  int column;
  double lower, upper;
} bounds_arguments;

static void bounds_body(void *arguments) {
  const bounds_arguments *a = arguments;
  glp_set_col_bnds(
      a->problem, a->column + 1, bounds_type(a->lower, a->upper), a->lower, a->upper);
}

int guard_set_bounds(guard_session *session, int column, double lower, double upper) {
  bounds_arguments a = {session->problem, column, lower, upper};
  return enter(session, bounds_body, &a);
}

static void scale_body(void *problem) {
  glp_scale_prob(problem, GLP_SF_AUTO);
}

int guard_scale(guard_session *session) {
  return enter(session, scale_body, session->problem);
}

static void reset_basis_body(void *problem) {
  glp_std_basis(problem);
}

int guard_reset_basis(guard_session *session) {
  return enter(session, reset_basis_body, session->problem);
}

typedef struct name_arguments {
  glp_prob *problem;
  const char *name;
} name_arguments;

static void name_body(void *arguments) {
  const name_arguments *a = arguments;
  glp_set_prob_name(a->problem, a->name);
}

int guard_set_name(guard_session *session, const char *name) {
  name_arguments a = {session->problem, name};
  return enter(session, name_body, &a);
}

/* ---- Solving ---- */

typedef struct simplex_arguments {
  glp_prob *problem;
  const guard_simplex_options *options;
  guard_outcome *outcome;
} simplex_arguments;

static void simplex_body(void *arguments) {
  const simplex_arguments *a = arguments;
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.meth = a->options->use_primal ? GLP_PRIMAL : GLP_DUALP;
  parameters.tol_bnd = 1e-9;
  parameters.tol_dj = 1e-9;
  parameters.it_lim = a->options->iteration_limit;
  parameters.tm_lim = a->options->milliseconds;
  parameters.presolve = a->options->presolve ? GLP_ON : GLP_OFF;
  int before = glp_get_it_cnt(a->problem);
  a->outcome->return_code = glp_simplex(a->problem, &parameters);
  a->outcome->status = glp_get_status(a->problem);
  a->outcome->objective = glp_get_obj_val(a->problem);
  a->outcome->iterations = glp_get_it_cnt(a->problem) - before;
}

int guard_simplex(
    guard_session *session, const guard_simplex_options *options, guard_outcome *outcome) {
  memset(outcome, 0, sizeof *outcome);
  simplex_arguments a = {session->problem, options, outcome};
  return enter(session, simplex_body, &a);
}

typedef struct integer_arguments {
  glp_prob *problem;
  const guard_integer_options *options;
  guard_outcome *outcome;
} integer_arguments;

/* Called by branch and bound at every step: notes the bound, and passes on a wish to stop. */
static void on_step(glp_tree *tree, void *info) {
  const integer_arguments *a = info;
  int best = glp_ios_best_node(tree);
  if (best != 0) {
    double bound = glp_ios_node_bound(tree, best);
    /* Before the first relaxation is solved the bound is the largest number there is. */
    if (fabs(bound) < 1e300) {
      a->outcome->best_bound = bound;
      a->outcome->has_bound = 1;
    }
  }
  glp_ios_tree_size(tree, NULL, NULL, &a->outcome->nodes);
  if (a->options->stop != NULL && a->options->stop(a->options->stop_context)) {
    glp_ios_terminate(tree);
  }
}

static void integer_body(void *arguments) {
  integer_arguments *a = arguments;
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.tol_int = a->options->integrality_tolerance;
  parameters.tol_obj = a->options->objective_tolerance;
  parameters.mip_gap = a->options->relative_gap;
  parameters.tm_lim = a->options->milliseconds;
  parameters.presolve = a->options->presolve ? GLP_ON : GLP_OFF;
  parameters.cb_func = on_step;
  parameters.cb_info = a;
  int before = glp_get_it_cnt(a->problem);
  a->outcome->return_code = glp_intopt(a->problem, &parameters);
  a->outcome->status = glp_mip_status(a->problem);
  a->outcome->objective = glp_mip_obj_val(a->problem);
  a->outcome->iterations = glp_get_it_cnt(a->problem) - before;
}

int guard_integer(
    guard_session *session, const guard_integer_options *options, guard_outcome *outcome) {
  memset(outcome, 0, sizeof *outcome);
  integer_arguments a = {session->problem, options, outcome};
  return enter(session, integer_body, &a);
}

typedef struct values_arguments {
  glp_prob *problem;
  enum guard_answer_source source;
  int columns;
  double *values;
} values_arguments;

static void values_body(void *arguments) {
  const values_arguments *a = arguments;
  for (int j = 0; j < a->columns; j++) {
    a->values[j] = a->source == GUARD_INTEGER ? glp_mip_col_val(a->problem, j + 1)
                                              : glp_get_col_prim(a->problem, j + 1);
  }
}

int guard_values(
    guard_session *session, enum guard_answer_source source, int columns, double *values) {
  values_arguments a = {session->problem, source, columns, values};
  return enter(session, values_body, &a);
}

typedef struct duals_arguments {
  glp_prob *problem;
  int rows;
  double *duals;
} duals_arguments;

static void duals_body(void *arguments) {
  const duals_arguments *a = arguments;
  for (int i = 0; i < a->rows; i++) a->duals[i] = glp_get_row_dual(a->problem, i + 1);
}

int guard_row_duals(guard_session *session, int rows, double *duals) {
  duals_arguments a = {session->problem, rows, duals};
  return enter(session, duals_body, &a);
}

const char *guard_version(void) { return glp_version(); }
