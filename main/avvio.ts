import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { preparaCasa } from './casa.ts';
import { leggiConfigurazione } from './configurazione.ts';
import { avviaHost } from './host.ts';
import { apriFinestra, serviGuscio, type Guscio } from './shell/browser.ts';
import { SegnoAperto } from './shell/gia-aperto.ts';
import { apriSchermoVirtuale, mancaSchermo, type SchermoVirtuale } from './shell/schermo.ts';
import { scegliGuscio } from './shell/scegli.ts';

export interface RichiestaAvvio {
  readonly casa: string;
  /** Folder of the desk: `out/renderer` is under it. */
  readonly radice: string;
  readonly ambiente: NodeJS.ProcessEnv;
  readonly scrivi: (riga: string) => void;
}

function finoAlSegnale(): Promise<void> {
  return new Promise((fine) => {
    for (const segnale of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(segnale, () => {
        fine();
      });
  });
}

async function inElectron(eseguibile: string, radice: string): Promise<number> {
  // Electron refuses to run as root with its sandbox.
  const senzaSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const processo = spawn(eseguibile, [...senzaSandbox, radice], { stdio: 'inherit' });
  void finoAlSegnale().then(() => processo.kill());
  return new Promise((fine) => {
    processo.once('exit', (codice) => {
      fine(codice ?? 1);
    });
    processo.once('error', () => {
      fine(1);
    });
  });
}

/** With a display, or a virtual one that says where to look, or nothing to look at but an address. */
async function preparaSchermo(
  guscio: Guscio,
  scrivi: RichiestaAvvio['scrivi'],
): Promise<SchermoVirtuale | undefined> {
  if (!mancaSchermo()) return undefined;
  const schermo = await apriSchermoVirtuale();
  if (schermo) {
    const { DISPLAY, XAUTHORITY } = schermo.ambiente;
    scrivi(`Non c’è uno schermo: lo sportello si apre su quello virtuale ${DISPLAY}.`);
    scrivi(
      `Per guardarlo: x11vnc -localhost -display ${DISPLAY} -auth ${XAUTHORITY}, poi un visore VNC su localhost:5900.`,
    );
    Object.assign(process.env, schermo.ambiente);
  } else scrivi('Non c’è uno schermo, e nemmeno Xvfb per averne uno virtuale (apt-get install xvfb).');
  scrivi(
    `Oppure da un altro computer: ssh -L ${guscio.porta}:127.0.0.1:${guscio.porta} QUESTA-MACCHINA e apri nel browser`,
  );
  scrivi(`  ${guscio.nuovoUrl()}   (vale una volta, per dieci minuti)`);
  return schermo;
}

/** Why the desk cannot open, and what to do about the port. */
function diPortaOccupata(porta: number, scrivi: RichiestaAvvio['scrivi']): void {
  scrivi(
    `La porta ${porta} di questa macchina è occupata da un altro programma: lo sportello non può aprirsi.`,
  );
  scrivi('Chiudi quel programma; se non si può, scegli un’altra portaGuscio nella configurazione');
  scrivi('(le bozze non ancora inviate restano legate alla porta di prima).');
}

interface Finestra {
  /** Never settled where no browser could be started: only a signal ends that desk. */
  readonly chiusa: Promise<void>;
  chiudi(): void;
}

/** The window, or the address for whoever has to open one. */
function mostraFinestra(guscio: Guscio, profilo: string, scrivi: RichiestaAvvio['scrivi']): Finestra {
  const finestra = apriFinestra(guscio.url, profilo);
  if (!finestra) {
    scrivi('Non trovo Chromium, Chrome o Edge: installane uno (su Debian: apt-get install chromium),');
    scrivi(`oppure apri questo indirizzo in un browser di questa macchina: ${guscio.nuovoUrl()}`);
  } else scrivi('Sportello aperto.');
  const chiusa = new Promise<void>((fatto) => {
    finestra?.once('exit', () => {
      fatto();
    });
    finestra?.once('error', () => {
      fatto();
    });
  });
  return { chiusa, chiudi: () => void finestra?.kill() };
}

/** @returns exit code, once the window is closed or a signal arrives. */
export async function avvia({ casa, radice, ambiente, scrivi }: RichiestaAvvio): Promise<number> {
  const scelto = scegliGuscio(radice, ambiente);
  if (scelto.tipo === 'electron') return inElectron(scelto.eseguibile, radice);

  const pronta = preparaCasa(casa);
  if (!pronta.ok) {
    scrivi(`${pronta.errore.messaggio}\n${pronta.errore.rimedio}`);
    return 1;
  }
  const configurazione = leggiConfigurazione(casa);
  if (!configurazione.ok) {
    scrivi(`${configurazione.errore.messaggio}\n${configurazione.errore.rimedio}`);
    return 1;
  }
  const porta = configurazione.valore.portaGuscio;
  const profilo = join(casa, 'postazione', 'finestra');
  const segno = new SegnoAperto(casa);
  const giaAperto = await segno.chiediUrl(porta);
  if (giaAperto !== undefined) {
    scrivi('Lo sportello è già aperto: si apre un’altra finestra.');
    apriFinestra(giaAperto, profilo)?.unref();
    return 0;
  }

  const fine = finoAlSegnale();
  const host = await avviaHost(configurazione.valore, { casa });
  try {
    const segretoApri = segno.nuovoSegreto();
    const servito = await serviGuscio(host, {
      porta,
      radicePagina: join(radice, 'out', 'renderer'),
      segretoApri,
    });
    if (!servito.ok) {
      diPortaOccupata(porta, scrivi);
      return 1;
    }
    const guscio = servito.valore;
    segno.lascia(guscio.porta, segretoApri);
    const schermo = await preparaSchermo(guscio, scrivi);
    const finestra = mostraFinestra(guscio, profilo, scrivi);
    await Promise.race([fine, finestra.chiusa]);
    finestra.chiudi();
    schermo?.chiudi();
    segno.togli();
    await guscio.chiudi();
    return 0;
  } finally {
    await host.chiudi();
  }
}
