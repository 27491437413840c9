import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDelCore } from '#contract/node-del-core.ts';
import { creaConteggi } from '#core/misure/conteggi.ts';
import { misuraMacchina } from '#core/misure/macchina.ts';
import { leggiOpzioni } from '#core/opzioni.ts';

const radice = join(import.meta.dirname, '..');
const leggi = (file: string): string => readFileSync(join(radice, file), 'utf8');
const unita = leggi('deploy/systemd/sportello-core.service');

describe('the service of the core', () => {
  it('runs the core as measured, with the configuration that comes with it', () => {
    const comando = /^ExecStart=(.+)$/m.exec(unita)?.[1] ?? '';
    expect(comando).toContain(`${nodeDelCore.join(' ')} /opt/sportello/core/index.ts`);
    const file = 'deploy/systemd/core.json';
    expect(comando).toMatch(/--configurazione \/etc\/sportello\/core\.json$/);
    expect(leggiOpzioni(['--configurazione', join(radice, file)], {})).toMatchObject({
      ...{ dati: '/var/lib/sportello/core', dimostrativo: false, indirizzo: '127.0.0.1' },
      porte: { misure: 7448 },
    });
  });

  it.each([
    ['User=sportello'],
    ['NoNewPrivileges=yes'],
    ['CapabilityBoundingSet='],
    ['ProtectSystem=strict'],
    ['ProtectHome=yes'],
    ['PrivateDevices=yes'],
    ['SystemCallFilter=@system-service'],
    ['KillMode=mixed'],
    ['UMask=0077'],
  ])('is closed in: %s', (direttiva) => {
    expect(unita.split('\n')).toContain(direttiva);
  });

  it.runIf(existsSync('/usr/bin/systemd-analyze'))('is exposed as little as systemd can tell', () => {
    // Of ten: the program exits badly above the threshold, which it wants in tenths.
    const soglia = ['--offline=true', '--threshold=20'];
    const detto = execFileSync(
      'systemd-analyze',
      ['security', ...soglia, join(radice, 'deploy/systemd/sportello-core.service')],
      { encoding: 'utf8' },
    );
    expect(detto).toMatch(/Overall exposure level.*: [01]\.\d/);
  });
});

it('the alarms ask only for measures that the core tells', () => {
  const macchina = misuraMacchina('0');
  macchina.ferma();
  const note = [...creaConteggi().misure(), ...macchina.misure()].map(({ nome }) => nome);
  const scritte = `${leggi('core/misure/registro.ts')}${leggi('core/http/misure.ts')}`;
  const chieste = [...leggi('deploy/prometheus/allarmi.yml').matchAll(/sportello_[a-z_]+/g)].map(([nome]) =>
    nome.replace(/_bucket$/, ''),
  );
  expect(chieste.length).toBeGreaterThan(4);
  expect(chieste.filter((una) => !note.includes(una) && !scritte.includes(`'${una}'`))).toEqual([]);
});
