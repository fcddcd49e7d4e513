import type { PasskeyCopy } from '@countersign/keeper-contract';
import type { Reader } from '../platform/index.ts';
import type { PasswordRecord } from './hasher.ts';
import type { Role, SecurityEventKind } from './types.ts';

export type AccountRow = {
  id: string;
  member_id: string;
  user_id: string;
  user_id_key: string;
  created_at: number;
  recovered_at: number | null;
};

export type PasswordRow = {
  account_id: string;
  salt: string;
  params: string;
  mac: string;
  changed_at: number;
  misses: number;
};

export type PasskeyRow = {
  credential_id: string;
  owner_kind: 'member' | 'staff';
  owner_id: string;
  public_key: string;
  sign_count: number;
  transports: string[];
  backup_eligible: boolean;
  backed_up: boolean;
  user_handle: string;
  name: string;
  added_at: number;
  last_used_at: number | null;
  removed_at: number | null;
};

export type DeviceRow = {
  id: string;
  account_id: string;
  token_hash: string;
  label: string;
  trusted: boolean;
  added_at: number;
  seen_at: number;
  misses: number;
  revoked_at: number | null;
};

export type SessionRow = {
  id: string;
  kind: 'member' | 'staff' | 'bearer';
  owner_id: string;
  token_hash: string;
  device_id: string | null;
  label: string;
  started_at: number;
  seen_at: number;
  expires_at: number;
  ended_at: number | null;
  /** Of staff: their page is locked since then. */
  locked_at: number | null;
  /** Of staff: the last key or pointer. */
  active_at: number | null;
};

export type JourneyRow = {
  id: string;
  kind: 'registration' | 'recovery';
  token_hash: string;
  step: 'code' | 'choose' | 'confirm' | 'finish' | 'password' | 'done';
  visit: string;
  source: string;
  language: string;
  member_id: string | null;
  code_channel: 'sms' | 'email' | 'none';
  code_to: string;
  passkey: PasskeyCopy | null;
  user_id: string | null;
  /** Chosen, hashed, and when it was typed. */
  password: (PasswordRecord & { at: number }) | null;
  confirmed: string[];
  created_at: number;
  expires_at: number;
};

export type AttemptRow = {
  id: string;
  token_hash: string;
  account_id: string;
  password_at: number;
  tries_left: number;
  expires_at: number;
  used_at: number | null;
};

export type StaffRow = {
  id: string;
  user_id: string;
  user_id_key: string;
  roles: Role[];
  /** An id of the programme file; NULL: that of the role. */
  team: string | null;
  created_at: number;
  disabled_at: number | null;
  totp: boolean;
  misses: number;
  locked_until: number;
};

/** What an enrolment by link holds between its two steps. */
export type StaffDraft = {
  staffId: string;
  userId: string;
  challenge: string | null;
};

export type InviteRow = {
  id: string;
  token_hash: string;
  roles: Role[];
  team: string | null;
  made_by: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
  draft: StaffDraft | null;
  /** A second operator has not agreed yet. */
  waits: boolean;
  agreed_by: string | null;
};

export type DeviceGrantRow = {
  id: string;
  device_hash: string;
  user_code_hash: string;
  source: string;
  state: 'pending' | 'approved' | 'refused' | 'taken';
  staff_id: string | null;
  polled_at: number;
  created_at: number;
  expires_at: number;
};

export type Tables = {
  signin_account: AccountRow;
  signin_password: PasswordRow;
  signin_passkey: PasskeyRow;
  signin_passkey_removal: { credential_id: string; member_id: string; asked_at: number };
  signin_authenticator: {
    account_id: string;
    enrolment: string;
    added_at: number;
    confirmed: boolean;
  };
  signin_recovery_code: { account_id: string; mac: string; used_at: number | null };
  signin_device: DeviceRow;
  signin_session: SessionRow;
  signin_journey: JourneyRow;
  signin_attempt: AttemptRow;
  signin_challenge: {
    token_hash: string;
    kind: 'member' | 'staff';
    challenge: string;
    expires_at: number;
    used_at: number | null;
  };
  signin_passkey_visit: { visit: string; member_id: string; created_at: number };
  signin_event: {
    id: string;
    member_id: string;
    kind: SecurityEventKind;
    device: string | null;
    at: number;
  };
  signin_staff: StaffRow;
  signin_staff_invite: InviteRow;
  signin_device_grant: DeviceGrantRow;
};

/** The room's tables, on the database or in a transaction. */
export const tables = (db: Reader) => db.withTables<Tables>();
