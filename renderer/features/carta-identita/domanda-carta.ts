import type { DomandaCarta } from '#contract/regole/carta-identita/index.ts';
import type { DomandaPerCarta } from '#contract/wa/carta-identita.ts';
import { nomeProprio, type ComuneDiLavoro } from '../../ufficiale/comune.ts';
import { leggi } from '../../ufficiale/lettura.ts';
import type { DatiFogli } from './fogli.ts';
import type { CartaDaFare } from './usa-domanda.ts';

const detto = (testo: string | undefined): string | undefined => {
  const pulito = testo?.trim() ?? '';
  return pulito === '' ? undefined : pulito;
};

/** The request as it is kept: what was left behind in a field that is no longer asked for stays here. */
export function daConservare(domanda: DomandaCarta, soggetto: string, numero: string): DomandaPerCarta {
  const { giorno, espatrio, urgenza, assenso, estremiAssenso, interdizioni, precedente, denuncia } = domanda;
  const estremi = assenso === 'giudice' ? detto(estremiAssenso) : undefined;
  const conDenuncia = precedente === 'smarrito' || precedente === 'rubato';
  const sua = conDenuncia ? detto(denuncia) : undefined;
  return {
    ...{ numero, soggetto, giorno, espatrio, interdizioni: [...interdizioni], precedente },
    ...(urgenza && { urgenza: { ...urgenza } }),
    ...(espatrio && assenso && { assenso }),
    ...(espatrio && estremi !== undefined && { estremiAssenso: estremi }),
    ...(sua !== undefined && { denuncia: sua }),
  };
}

/** The request as the sheets to be signed and kept say it. @param comune the one that issues. */
export function perFogli(
  { dossier, valori, domanda, foto, idonea }: CartaDaFare,
  numero: string,
  comune: ComuneDiLavoro | undefined,
): DatiFogli {
  const suo = leggi(dossier.dati, 'residenza.0.indirizzo.comune.codiceIstat') ?? comune?.codiceIstat;
  return {
    ...{ valori, domanda, foto, numero, comune: nomeProprio(comune?.nome ?? '') },
    minore: idonea.eta !== undefined && idonea.eta < 18,
    precedente: leggi(dossier.dati, 'cartaIdentita.numero'),
    altroComune: suo !== comune?.codiceIstat,
  };
}

/** What the act of the register is filled in with when the card came out well, by official path. */
export function perRegistro({ domanda, idonea }: CartaDaFare, numero: string): Record<string, string> {
  return {
    'cartaIdentita.numero': numero,
    'cartaIdentita.dataRilascio': domanda.giorno,
    'cartaIdentita.dataScadenza': idonea.scadenza ?? '',
    'cartaIdentita.interdizioneEspatrio': idonea.interdizioneEspatrio,
  };
}
