-- How the day went on our numbers is told from its calls.
CREATE INDEX phone_line_call_started ON phone_line_call (started_at);
