import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fallito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { convalida, nomePredefinito, type ConfigurazioneLetta } from './configurazione.ts';

const portePredefinite = { soap: 7444, mutua: 7443 } as const;
type Faccia = keyof typeof portePredefinite;

function elenca(cartella: string): string[] {
  try {
    return readdirSync(cartella).toSorted();
  } catch {
    return [];
  }
}

function nomeDi(cartella: string, forma: RegExp): string | undefined {
  return elenca(cartella)
    .find((nome) => forma.test(nome))
    ?.replace(/\.p12$/, '');
}

/** Port of a face, if the desk on this machine was told another one. */
function portaDi(casa: string, faccia: Faccia): number {
  try {
    const { core } = JSON.parse(readFileSync(join(casa, 'postazione', 'configurazione.json'), 'utf8')) as {
      core?: { porte?: Partial<Record<Faccia, unknown>> };
    };
    const porta = core?.porte?.[faccia];
    return typeof porta === 'number' && porta > 0 ? porta : portePredefinite[faccia];
  } catch {
    return portePredefinite[faccia];
  }
}

/** The first demo operator with that role, by the names of the software cards. */
function operatoreDi(carte: string, ruolo: 'operatore' | 'sindaco'): string | undefined {
  for (const nome of elenca(carte)) {
    try {
      const carta = JSON.parse(readFileSync(join(carte, nome), 'utf8')) as { ruolo?: unknown };
      if (carta.ruolo === ruolo) return nome.replace(/\.json$/, '');
    } catch {
      // Not a card.
    }
  }
  return undefined;
}

/**
 * The configuration that a core set up on this machine amounts to: its demo municipality, workstation and operator
 * (README, "Where data lives"). With it the commands work right after `npm start` or `npm run core`.
 * @param vicino ISTAT code of one of the neighbours of the demo municipality.
 */
export function configurazioneLocale(casa: string, vicino?: string): Esito<ConfigurazioneLetta, Problema> {
  const principale = join(casa, 'core', 'dimostrativo');
  const cartella = vicino === undefined ? principale : join(principale, 'vicini', vicino);
  const comune = nomeDi(join(cartella, 'comune'), /-CO-9999\.p12$/);
  const postazione = nomeDi(join(cartella, 'postazione'), /\.p12$/);
  const operatore = operatoreDi(join(cartella, 'carte'), 'operatore');
  if (!comune || !postazione || !operatore) {
    return fallito(
      problema(
        `Non c’è una configurazione: né ${nomePredefinito} in questa cartella, né un core locale in ${casa}.`,
        `Scrivi ${nomePredefinito} (esempio nel README), oppure indica un altro file con --configurazione, oppure avvia un core locale con «npm run core».`,
      ),
    );
  }
  const ancore = join(casa, 'core', 'pki', 'postazioni.pem');
  const sindaco = operatoreDi(join(cartella, 'carte'), 'sindaco');
  const carta = (chi: string): string => join(cartella, 'carte', `${chi}.json`);
  const identita = (dove: string, nome: string): { p12: string; password: string } => ({
    p12: join(cartella, dove, `${nome}.p12`),
    password: join(cartella, dove, `${nome}.password`),
  });
  return convalida(
    {
      url: `https://localhost:${portaDi(casa, 'soap')}`,
      sede: comune.slice(0, 6),
      operatore,
      postazione: { id: postazione, ...identita('postazione', postazione) },
      comune: identita('comune', comune),
      applicazione: { id: '1', nome: 'Sportello', versione: '0.1.0' },
      tls: { ancore },
      risposte: { ancore, firmatario: 'Risposte del registro' },
      wa: {
        url: `https://localhost:${portaDi(casa, 'mutua')}`,
        carta: carta(operatore),
        ...(sindaco !== undefined && { amministratore: carta(sindaco) }),
      },
    },
    `del core locale (${casa})`,
    join(casa, 'ws'),
  );
}
