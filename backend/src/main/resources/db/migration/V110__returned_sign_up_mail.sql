-- When a mail about the sign-up came back from the address that the person still has.
alter table sign_up add column returned_at timestamptz;
