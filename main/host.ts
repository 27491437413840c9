import { readFileSync } from 'node:fs';
import { release, type } from 'node:os';
import { join } from 'node:path';
import type { Gestori, NomeEvento, ValoreDi } from '#contract/bridge/index.ts';
import { Accesso } from './accesso/accesso.ts';
import { gestoriAccesso } from './accesso/gestori.ts';
import { gestoriSessioni } from './accesso/gestori-sessioni.ts';
import { CopiaBozze } from './bozze/copia.ts';
import { gestoriBozze } from './bozze/gestori.ts';
import { gestoriCarte } from './carte/gestori.ts';
import { Personalizzatore } from './carte/personalizzazione.ts';
import { conCartaSoftware } from './carte/con-software.ts';
import { avvisoCartaSoftware, trovaCartaSoftware } from './carte/scelta-software.ts';
import { ChiaviBozze } from './chiave-bozze.ts';
import { creaConSessione, creaInoltra } from './con-sessione.ts';
import { Collegamento } from './collegamento.ts';
import { ambienteLocale, type Configurazione } from './configurazione.ts';
import { diagnostica } from './diagnostica.ts';
import { gestoriDocumenti } from './documenti.ts';
import { gestoriEsame } from './esame.ts';
import { gestoriEsercizi } from './esercizi.ts';
import { gestoriEstrazioni } from './estrazioni.ts';
import { gestoriInstallazione, rinnova, type PartiInstallazione } from './installazione/gestori.ts';
import { RinnovoDaSolo } from './installazione/da-solo.ts';
import { cercaLuoghi, comuneDi, storiaLuoghi } from './luoghi.ts';
import { Notizie } from './notizie.ts';
import type { Porte } from './porte.ts';
import { Postazione } from './postazione.ts';
import { gestoriPostazioni } from './postazioni.ts';
import { porteDiSistema } from './porte-di-sistema.ts';
import { gestoriRegistro } from './registro.ts';
import { gestoriSicurezza } from './sicurezza.ts';
import { SpieServizi } from './servizi.ts';
import { voceGuasto } from './giornale.ts';
import { avviaSede } from './sede.ts';
import { TabellePostazione } from './tabelle.ts';
import { emessaDa } from './autorita.ts';
import { gestoriReferto } from './verifiche/referto.ts';
import { verificaRete } from './verifiche/rete.ts';

/** The workstation, without any window: what both shells serve to the page. */
export interface Host {
  readonly gestori: Gestori;
  /** The last value comes at once, then every change. @returns stops. */
  ascolta<K extends NomeEvento>(evento: K, fn: (valore: ValoreDi<K>) => void): () => void;
  chiudi(): Promise<void>;
}

export const versione = '0.1.0';

/**
 * Starts the workstation. Ready at once: core, readers and certificate come when they come, and say so by events.
 * @param porte what tests replace of the machine.
 */
export async function avviaHost(configurazione: Configurazione, porte: Partial<Porte> = {}): Promise<Host> {
  const p: Porte = { ...porteDiSistema(configurazione), ...porte };
  let attuale = configurazione;
  const locale = (): boolean => ambienteLocale(attuale);
  const notizie = new Notizie();
  const avvisa = notizie.emetti.bind(notizie, 'postazione.avviso');
  const collegamento = new Collegamento(p.tempo, configurazione.core.ambiente, {
    ...{ versione, guscio: p.guscio, sistema: `${type()} ${release()}`.slice(0, 60) },
  });
  const tabelle = new TabellePostazione({
    cartella: join(p.casa, 'postazione'),
    ...{ luoghi: p.luoghi, collegamento, giornale: p.giornale },
    suCambio: (dette) => {
      if (JSON.stringify(dette) !== JSON.stringify(postazione.stato.tabelle))
        postazione.cambia({ tabelle: dette });
    },
  });
  collegamento.dichiara(() => tabelle.versione);
  const postazione = new Postazione({
    iniziale: { guscio: p.guscio, versione, ambiente: configurazione.core.ambiente },
    comune: (codiceIstat) => tabelle.luoghi()?.comunePerIstat(codiceIstat)?.nome,
    tempo: p.tempo,
    suStato: (stato) => {
      notizie.emetti('postazione.stato', stato);
    },
    suAvviso: avvisa,
  });
  const spie = new SpieServizi(() => p.tempo.adesso());
  const guardaServizi = (): void => {
    const servizi = spie.guarda(collegamento.stato, collegamento.servizi);
    // Asked at intervals: the page is told of what changed, not of the time that passes.
    if (JSON.stringify(servizi) !== JSON.stringify(postazione.stato.servizi)) postazione.cambia({ servizi });
  };
  collegamento.suCambio((core) => {
    postazione.cambia({ core, servizi: spie.guarda(core, collegamento.servizi) });
  });
  collegamento.suVerifica(guardaServizi);
  collegamento.suVerifica(() => {
    tabelle.guarda(collegamento.tabelle).catch((errore: unknown) => {
      p.giornale({ evento: 'tabelle-non-aggiornate', ...voceGuasto(errore) });
    });
  });

  let cartelleCarte: string | undefined;
  let ancoraOperatori: string | undefined;
  let ancoraSigilli: string | undefined;
  const lettori = await p.apriCarte();
  const carte = conCartaSoftware({
    carte: lettori,
    forzata: locale() && p.sceltaCartaSoftware !== undefined,
    carta: () =>
      locale() ? trovaCartaSoftware(cartelleCarte, p.sceltaCartaSoftware, p.leggiCartaSoftware) : undefined,
  });
  carte.osserva(({ stato }) => {
    notizie.emetti('lettore.stato', stato);
    const software = stato.lettori.some(({ carta }) => carta.stato === 'pronta' && carta.tipo === 'software');
    postazione.cambia({ cartaSoftware: software });
  });

  const cartellaChiavi = join(p.casa, 'postazione', 'chiavi');
  const accesso = new Accesso({
    carte,
    collegamento,
    tempo: p.tempo,
    chiavi: new ChiaviBozze(cartellaChiavi, p.chiaveDaCarta),
    inattivitaMs: configurazione.inattivitaSecondi * 1000,
    preavvisoMs: configurazione.preavvisoSecondi * 1000,
    suPreavviso: (rimasti) => {
      notizie.emetti('accesso.inattivita', {
        bloccoFra: rimasti === null ? null : Math.round(rimasti / 1000),
      });
    },
    autoritaNota: (certificato) =>
      ancoraOperatori !== undefined && emessaDa(certificato, readFileSync(ancoraOperatori), p.tempo.adesso()),
    suStato: (stato) => {
      notizie.emetti('accesso.stato', stato);
      if (stato.stato !== 'in-sede') return;
      const { codiceIstat, nome } = stato.sessione.comune;
      postazione.cambia({ comune: { codiceIstat, nome } });
    },
    suAvviso: (avviso) => {
      avvisa({ gravita: 'attenzione', ...avviso });
    },
  });

  const parti: Parameters<typeof avviaSede>[2] = {
    collegamento,
    postazione,
    suAvviso: avvisa,
    suPronto: (pronto) => {
      cartelleCarte = pronto.carte;
      ancoraOperatori = pronto.ancoraOperatori;
      ancoraSigilli = pronto.ancoraSigilli;
      carte.aggiorna();
      const avviso = avvisoCartaSoftware(p.sceltaCartaSoftware, locale(), postazione.stato.cartaSoftware);
      if (avviso) avvisa(avviso);
    },
  };
  let sede = avviaSede(attuale, p, parti);
  const installazione: PartiInstallazione = {
    ...{ casa: p.casa, sigillo: p.sigillo, collegamento, configurazione: () => attuale },
    idPostazione: () => {
      const { identita } = postazione.stato;
      return identita.stato === 'presente' ? identita.idPostazione : undefined;
    },
    qualcuno: () => accesso.stato.stato !== 'bloccata',
    ancore: () => sede.destinazione()?.ancore,
    adesso: () => p.tempo.adesso(),
    riconfigura: async (nuova) => {
      await sede.chiudi();
      attuale = nuova;
      collegamento.usa(undefined);
      collegamento.ambiente = nuova.core.ambiente;
      postazione.cambia({ ambiente: nuova.core.ambiente });
      sede = avviaSede(nuova, p, parti);
    },
    ricollega: () => sede.ricollega(),
  };
  const daSolo = new RinnovoDaSolo(p.tempo, () => rinnova(installazione));
  collegamento.suVerifica(() => {
    if (collegamento.rinnovoChiesto && !installazione.qualcuno()) void daSolo.prova();
  });

  const conSessione = creaConSessione({
    accesso,
    suAvviso: (avviso) => {
      avvisa({ gravita: 'errore', ...avviso });
    },
  });
  const inoltra = creaInoltra(conSessione, collegamento);
  const registro = gestoriRegistro({ conSessione, inoltra, collegamento });
  return {
    gestori: {
      ...gestoriAccesso(accesso),
      ...gestoriBozze({
        copia: new CopiaBozze(cartellaChiavi),
        ammesso: (operatore) => accesso.bozze.haAperto(operatore),
        giornale: p.giornale,
      }),
      ...gestoriSicurezza(inoltra),
      ...gestoriSessioni({
        ...{ accesso, inoltra },
        dove: () => ({
          idPostazione: installazione.idPostazione(),
          ambiente: attuale.core.ambiente,
          adesso: p.tempo.adesso(),
        }),
      }),
      ...registro,
      ...gestoriCarte({
        ...{ inoltra, stampanti: p.stampanti, cartella: p.cartellaDocumenti },
        personalizzatore: new Personalizzatore({
          ...{ lettori: lettori.lettori, inoltra },
          suPasso: (passo) => {
            notizie.emetti('prefettura.passo', passo);
          },
        }),
        accesso: () => accesso.stato,
        senzaPersoneVere: () => attuale.core.ambiente !== 'produzione',
      }),
      ...gestoriEstrazioni({
        parte: registro['registro.parteEstrazione'],
        cartella: p.cartellaDocumenti,
      }),
      ...gestoriDocumenti({ stampanti: p.stampanti, cartella: p.cartellaDocumenti }),
      ...gestoriEsame({
        ancora: () => ancoraSigilli,
        cartella: join(p.casa, 'postazione', 'sigilli'),
        adesso: () => p.tempo.adesso(),
      }),
      ...gestoriInstallazione(installazione),
      ...gestoriReferto({ cartella: p.cartellaDocumenti, adesso: () => p.tempo.adesso() }),
      ...gestoriPostazioni({
        ...{ inoltra, cartella: p.cartellaDocumenti },
        adesso: () => p.tempo.adesso(),
      }),
      ...gestoriEsercizi(() => attuale.core.ambiente, collegamento, inoltra),
      'tabelle.luoghi': async (richiesta) => cercaLuoghi(tabelle.luoghi(), richiesta),
      'tabelle.storia': async (richiesta) => storiaLuoghi(tabelle.luoghi(), richiesta),
      'tabelle.comune': async (richiesta) => comuneDi(tabelle.luoghi(), richiesta),
      ...tabelle.gestori(),
      'diagnostica.esegui': async () => {
        await collegamento.verifica();
        const [macchina, stampanti, rete, tentativi] = await Promise.all([
          ...([p.verifiche(), p.stampanti.elenca(), verificaRete(sede.destinazione())] as const),
          accesso.codici.tentativi(),
        ]);
        const quadro = {
          postazione: postazione.stato,
          lettori: carte.vista().stato,
          scartoOrologio: collegamento.scartoOrologio,
          cartellaBozze: join(p.casa, 'postazione'),
          ...{ stampanti, rete },
          tentativi: tentativi.ok ? (tentativi.valore.pin ?? undefined) : undefined,
        };
        return { ok: true, valore: await diagnostica(quadro, macchina) };
      },
    },
    ascolta: (evento, fn) => notizie.ascolta(evento, fn),
    async chiudi() {
      await accesso.chiudi();
      postazione.chiudi();
      collegamento.chiudi();
      await Promise.all([carte.chiudi(), sede.chiudi()]);
    },
  };
}
