-- Work that happens later. Rows are written in the transaction of what caused them and go when the work is done.
CREATE TABLE jobs_job (
  id text PRIMARY KEY,
  kind text NOT NULL,
  data jsonb NOT NULL,
  singleton_key text,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'dead')),
  run_at bigint NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  attempts_max integer NOT NULL,
  lease text,
  leased_until bigint,
  last_error text,
  created_at bigint NOT NULL
);
CREATE INDEX jobs_job_waiting ON jobs_job (run_at) WHERE state = 'waiting';
CREATE INDEX jobs_job_running ON jobs_job (leased_until) WHERE state = 'running';
-- One waiting job per kind and key; while it runs, the next one may already wait.
CREATE UNIQUE INDEX jobs_job_singleton ON jobs_job (kind, singleton_key) WHERE state = 'waiting' AND singleton_key IS NOT NULL;
