import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { creaLuoghi, type Luoghi } from '#contract/tabelle/luoghi.ts';
import { chiaveDaCarta } from '#native/carta/index.ts';
import { apriStampanti } from '#native/printer/index.ts';
import { apriLettori } from '#native/reader/index.ts';
import { apriToken, moduloPredefinito, type AvviaFiglio, type Token } from '#native/token/index.ts';
import { fileLuoghi, leggiLuoghi } from '#resources/luoghi.ts';
import { leggiIdentita } from './identita.ts';
import { ambienteCore } from './ambiente-processo.ts';
import { tempoDiSistema } from './attesa.ts';
import { carteNeiLettori } from './carte/lettori.ts';
import { leggiCartaSoftware } from './carte/software.ts';
import type { Carte } from './carte/vista.ts';
import { casaDati, type Configurazione } from './configurazione.ts';
import { cartellaDocumenti } from './documenti.ts';
import { giornaleDiProcesso } from './giornale.ts';
import type { Porte } from './porte.ts';
import { verificaBrowser } from './verifiche/finestra.ts';
import { verificaModulo } from './verifiche/modulo.ts';
import { avviaProcessoNode } from './processo.ts';

function modulo({ moduloPkcs11 }: Configurazione): string {
  return moduloPkcs11 ?? moduloPredefinito() ?? 'opensc-pkcs11.so';
}

/** The readers of this machine. @param avviaFiglio how the process of the PKCS#11 module is started. */
export async function apriCarteDiSistema(
  configurazione: Configurazione,
  avviaFiglio?: AvviaFiglio,
): Promise<Carte> {
  let token: Token | undefined;
  return carteNeiLettori({
    lettori: await apriLettori(),
    token: () =>
      (token ??= apriToken({ modulo: modulo(configurazione), ...(avviaFiglio && { avviaFiglio }) })),
    chiudiToken: async () => token?.chiudi(),
    tempo: tempoDiSistema,
  });
}

/** This machine, as it is. */
export function porteDiSistema(configurazione: Configurazione): Porte {
  const casa = casaDati();
  let luoghi: Luoghi | undefined;
  return {
    casa,
    guscio: 'browser',
    tempo: tempoDiSistema,
    giornale: giornaleDiProcesso,
    avviaProcesso: avviaProcessoNode,
    fileCore: join(import.meta.dirname, '..', 'core', 'index.ts'),
    ambienteCore: ambienteCore(process.env),
    apriCarte: () => apriCarteDiSistema(configurazione),
    chiaveDaCarta,
    leggiIdentita,
    sigillo: undefined,
    sceltaCartaSoftware: process.env['SPORTELLO_CARTA_SOFTWARE'],
    leggiCartaSoftware,
    stampanti: apriStampanti(),
    luoghi: () => (existsSync(fileLuoghi) ? (luoghi ??= creaLuoghi(leggiLuoghi())) : undefined),
    cartellaDocumenti: () => cartellaDocumenti(homedir(), casa),
    verifiche: async () => [await verificaModulo(modulo(configurazione)), await verificaBrowser()],
  };
}
