import { voceCatalogo } from './catalogo.ts';
import type { Contenuto, ParteCertificato } from './contenuto.ts';
import { tipiRichiesti, type Domanda } from './domanda.ts';
import { nascita, nominativo } from './frasi.ts';
import { italiano, maiuscola } from './lingua.ts';
import { avvertenze, oneri, validita } from './testi-foglio.ts';
import { traduci } from './traduci.ts';
import { tipiEmessi, type TipoCertificato } from './tipi/index.ts';

/** `anagrafico di nascita, di residenza e di stato di famiglia`. */
function elenco(parole: readonly string[]): string {
  const ultima = parole.at(-1) ?? '';
  return parole.length < 2 ? ultima : `${parole.slice(0, -1).join(', ')} e ${ultima}`;
}

/** What the certificate says, from a request that every control has let through. Same domanda, same content. */
export function componiContenuto(domanda: Domanda, estremi?: Contenuto['estremi']): Contenuto {
  const { richiesta, comune, oggi, soggetto } = domanda;
  const { datiControllo } = richiesta;
  const moduli = tipiRichiesti(richiesta).flatMap((t): TipoCertificato[] => {
    const tipo = tipiEmessi.get(t);
    return tipo ? [tipo] : [];
  });
  const voci = moduli.map((m) => voceCatalogo(m.codice));
  const parti = moduli.map((m, i): ParteCertificato => ({
    tipo: m.codice,
    titolo: maiuscola((voci[i]?.breve ?? '').replace(/^di |^anagrafico di /, '')),
    blocchi: m.blocchi(domanda, italiano),
  }));
  const { generalita } = soggetto.dati;
  const nato = moduli.some((m) => m.diNascita) ? undefined : nascita(generalita);
  const codice = generalita.codiceFiscale?.codFiscale;
  const fine = validita(domanda);
  const uno = voci.length === 1;
  const altra = traduci(domanda);
  return {
    versione: 1,
    comune: {
      codiceIstat: comune.codiceIstat,
      nome: comune.nome,
      siglaProvincia: comune.siglaProvincia,
      ...(comune.intestazione && comune.intestazione.length > 0 && { intestazione: comune.intestazione }),
    },
    titolo: uno ? (voci[0]?.titolo ?? '') : 'Certificato contestuale',
    ...(uno ? {} : { sottotitolo: elenco(voci.map((v) => v?.breve ?? '')) }),
    fonte: 'Dalle risultanze dell’Anagrafe Nazionale della Popolazione Residente si certifica che',
    intestatario: {
      nome: nominativo(generalita),
      righe: [
        ...(nato === undefined ? [] : [nato]),
        ...(codice === undefined ? [] : [`codice fiscale ${codice}`]),
      ],
    },
    parti,
    annotazioni: datiControllo.listaAnnotazioni?.rigaAnnotazione ?? [],
    avvertenze: avvertenze(domanda),
    oneri: oneri(domanda),
    rilasciato: oggi,
    ...(fine === undefined ? {} : { valeFinoAl: fine }),
    ufficiale: `${datiControllo.nomeUffAnagrafe} ${datiControllo.cognomeUffAnagrafe}`,
    ...(altra === undefined ? {} : { altra }),
    ...(estremi === undefined ? {} : { estremi }),
  };
}
