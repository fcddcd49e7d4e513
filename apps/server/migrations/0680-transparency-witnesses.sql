-- What witnesses outside signed: that a checkpoint goes on from the one that they signed before.
CREATE TABLE transparency_cosignature (
  size bigint NOT NULL REFERENCES transparency_checkpoint (size),
  -- Name and id of the witness's key.
  witness text NOT NULL,
  -- One line of signature, with its line break (C2SP tlog-cosignature).
  line text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (witness, size)
);
CREATE INDEX transparency_cosignature_size ON transparency_cosignature (size);
SELECT platform_append_only('transparency_cosignature');
