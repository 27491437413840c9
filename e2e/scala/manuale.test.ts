import { expect, it } from 'vitest';
import { comandoDelManuale } from './manuale.ts';

it('reads from the manual the commands that make a replica, have it waited for, and put it in place', () => {
  expect(comandoDelManuale('pg_basebackup')).toContain(
    'host=10.0.0.11 user=replica application_name=secondo',
  );
  expect(comandoDelManuale('psql')).toEqual([
    ...['--command', "alter system set synchronous_standby_names = 'secondo'"],
    ...['--command', 'select pg_reload_conf()'],
  ]);
  expect(comandoDelManuale('pg_ctl')).toEqual(['promote', '--pgdata', '/var/lib/postgresql/15/main']);
});

it('says which command the manual does not have, or has twice', () => {
  expect(() => comandoDelManuale('initdb')).toThrow('0 commands initdb');
});
