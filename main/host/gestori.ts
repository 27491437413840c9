import { join } from 'node:path';
import type { Gestori } from '#contract/bridge/index.ts';
import type { Accesso } from '../accesso/accesso.ts';
import { gestoriAccesso } from '../accesso/gestori.ts';
import { gestoriSessioni } from '../accesso/gestori-sessioni.ts';
import { CopiaBozze } from '../bozze/copia.ts';
import { gestoriBozze } from '../bozze/gestori.ts';
import { gestoriCarte } from '../carte/gestori.ts';
import { Personalizzatore } from '../carte/personalizzazione.ts';
import type { Carte } from '../carte/vista.ts';
import { creaConSessione, creaInoltra, type Inoltra } from '../con-sessione.ts';
import { diagnostica } from '../diagnostica.ts';
import { gestoriDocumenti } from '../documenti.ts';
import { gestoriEsame } from '../esame.ts';
import { gestoriEsercizi } from '../esercizi.ts';
import { gestoriEstrazioni } from '../estrazioni.ts';
import { gestoriInstallazione } from '../installazione/gestori.ts';
import { cercaLuoghi, comuneDi, storiaLuoghi } from '../luoghi.ts';
import { gestoriPostazioni } from '../postazioni.ts';
import { gestoriRegistro } from '../registro.ts';
import { gestoriSicurezza } from '../sicurezza.ts';
import { gestoriReferto } from '../verifiche/referto.ts';
import { verificaRete } from '../verifiche/rete.ts';
import type { Base } from './base.ts';
import { cartellaChiavi } from './ingresso.ts';
import type { Installata } from './installata.ts';

interface Parti {
  readonly base: Base;
  readonly carte: Carte;
  /** The readers alone, without the demo card. */
  readonly lettori: Carte;
  readonly accesso: Accesso;
  readonly installata: Installata;
}

/** Every call that the page may make. */
export function tuttiIGestori(parti: Parti): Gestori {
  const { base, accesso, installata } = parti;
  const { corrente, tabelle, collegamento } = base;
  const { cartellaDocumenti: cartella, stampanti } = base.porte;
  const adesso = (): number => base.porte.tempo.adesso();
  const conSessione = creaConSessione({
    accesso,
    suAvviso: (avviso) => {
      base.avvisa({ gravita: 'errore', ...avviso });
    },
  });
  const inoltra = creaInoltra(conSessione, collegamento);
  const registro = gestoriRegistro({ conSessione, inoltra, collegamento });
  return {
    ...gestoriDiChiEntra(parti, inoltra),
    ...registro,
    ...gestoriDelleCarte(parti, inoltra),
    ...gestoriEstrazioni({ parte: registro['registro.parteEstrazione'], cartella }),
    ...gestoriDocumenti({ stampanti, cartella }),
    ...gestoriEsame({
      ancora: () => corrente.pronta.ancoraSigilli,
      cartella: join(base.porte.casa, 'postazione', 'sigilli'),
      adesso,
    }),
    ...gestoriInstallazione(installata.installazione),
    ...gestoriReferto({ cartella, adesso }),
    ...gestoriPostazioni({ inoltra, cartella, adesso }),
    ...gestoriEsercizi(() => corrente.configurazione.core.ambiente, collegamento, inoltra),
    'tabelle.luoghi': async (richiesta) => cercaLuoghi(tabelle.luoghi(), richiesta),
    'tabelle.storia': async (richiesta) => storiaLuoghi(tabelle.luoghi(), richiesta),
    'tabelle.comune': async (richiesta) => comuneDi(tabelle.luoghi(), richiesta),
    ...tabelle.gestori(),
    'diagnostica.esegui': () => eseguiDiagnostica(parti),
  };
}

type GestoriDiChiEntra = ReturnType<typeof gestoriAccesso> &
  ReturnType<typeof gestoriBozze> &
  ReturnType<typeof gestoriSicurezza> &
  ReturnType<typeof gestoriSessioni>;

/** Who comes in, the drafts that only their card opens, and what they guard of themselves. */
function gestoriDiChiEntra({ base, accesso, installata }: Parti, inoltra: Inoltra): GestoriDiChiEntra {
  return {
    ...gestoriAccesso(accesso),
    ...gestoriBozze({
      copia: new CopiaBozze(cartellaChiavi(base)),
      ammesso: (operatore) => accesso.bozze.haAperto(operatore),
      giornale: base.porte.giornale,
    }),
    ...gestoriSicurezza(inoltra),
    ...gestoriSessioni({
      ...{ accesso, inoltra },
      dove: () => ({
        idPostazione: installata.installazione.idPostazione(),
        ambiente: base.corrente.configurazione.core.ambiente,
        adesso: base.porte.tempo.adesso(),
      }),
    }),
  };
}

function gestoriDelleCarte(
  { base, lettori, accesso }: Parti,
  inoltra: Inoltra,
): ReturnType<typeof gestoriCarte> {
  const { porte, corrente, notizie } = base;
  return gestoriCarte({
    ...{ inoltra, stampanti: porte.stampanti, cartella: porte.cartellaDocumenti },
    personalizzatore: new Personalizzatore({
      ...{ lettori: lettori.lettori, inoltra },
      suPasso: (passo) => {
        notizie.emetti('prefettura.passo', passo);
      },
    }),
    accesso: () => accesso.stato,
    senzaPersoneVere: () => corrente.configurazione.core.ambiente !== 'produzione',
  });
}

async function eseguiDiagnostica({
  base,
  carte,
  accesso,
  installata,
}: Parti): ReturnType<Gestori['diagnostica.esegui']> {
  const { porte, postazione, collegamento } = base;
  await collegamento.verifica();
  const [macchina, stampanti, rete, tentativi] = await Promise.all([
    ...([
      porte.verifiche(),
      porte.stampanti.elenca(),
      verificaRete(installata.sede().destinazione()),
    ] as const),
    accesso.codici.tentativi(),
  ]);
  const quadro = {
    postazione: postazione.stato,
    lettori: carte.vista().stato,
    scartoOrologio: collegamento.scartoOrologio,
    cartellaBozze: join(porte.casa, 'postazione'),
    ...{ stampanti, rete },
    tentativi: tentativi.ok ? (tentativi.valore.pin ?? undefined) : undefined,
  };
  return { ok: true, valore: await diagnostica(quadro, macchina) };
}
