import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Accesso } from '../accesso/accesso.ts';
import { emessaDa } from '../autorita.ts';
import { conCartaSoftware } from '../carte/con-software.ts';
import { trovaCartaSoftware } from '../carte/scelta-software.ts';
import type { Carte } from '../carte/vista.ts';
import { ChiaviBozze } from '../chiave-bozze.ts';
import type { Base } from './base.ts';

/** Folder of the wrapped keys of drafts. */
export function cartellaChiavi({ porte }: Base): string {
  return join(porte.casa, 'postazione', 'chiavi');
}

/** The cards in the readers, and where nobody real is registered the demo one beside them. */
export function carteOfferte(base: Base, lettori: Carte): ReturnType<typeof conCartaSoftware> {
  const { porte, corrente, notizie, postazione } = base;
  const carte = conCartaSoftware({
    carte: lettori,
    forzata: base.locale() && porte.sceltaCartaSoftware !== undefined,
    carta: () =>
      base.locale()
        ? trovaCartaSoftware(corrente.pronta.carte, porte.sceltaCartaSoftware, porte.leggiCartaSoftware)
        : undefined,
  });
  carte.osserva(({ stato }) => {
    notizie.emetti('lettore.stato', stato);
    const software = stato.lettori.some(({ carta }) => carta.stato === 'pronta' && carta.tipo === 'software');
    postazione.cambia({ cartaSoftware: software });
  });
  return carte;
}

/** Who is at this desk: by which card, until when, and what the page is told of it. */
export function creaAccesso(base: Base, carte: Carte): Accesso {
  const { porte, corrente, notizie, postazione, collegamento } = base;
  const { inattivitaSecondi, preavvisoSecondi } = corrente.configurazione;
  return new Accesso({
    carte,
    collegamento,
    tempo: porte.tempo,
    chiavi: new ChiaviBozze(cartellaChiavi(base), porte.chiaveDaCarta),
    inattivitaMs: inattivitaSecondi * 1000,
    preavvisoMs: preavvisoSecondi * 1000,
    suPreavviso: (rimasti) => {
      notizie.emetti('accesso.inattivita', {
        bloccoFra: rimasti === null ? null : Math.round(rimasti / 1000),
      });
    },
    autoritaNota: (certificato) => {
      const { ancoraOperatori } = corrente.pronta;
      return (
        ancoraOperatori !== undefined &&
        emessaDa(certificato, readFileSync(ancoraOperatori), porte.tempo.adesso())
      );
    },
    suStato: (stato) => {
      notizie.emetti('accesso.stato', stato);
      if (stato.stato !== 'in-sede') return;
      const { codiceIstat, nome } = stato.sessione.comune;
      postazione.cambia({ comune: { codiceIstat, nome } });
    },
    suAvviso: (avviso) => {
      base.avvisa({ gravita: 'attenzione', ...avviso });
    },
  });
}
