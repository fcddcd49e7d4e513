-- Which cards a deed locked or froze: one that is frozen, and then frozen for more, is one card. Deeds of before this say only how many.
ALTER TABLE casework_deed ADD COLUMN cards text[];
