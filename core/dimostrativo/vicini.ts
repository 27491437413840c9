import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Blocco, ProcedimentoAperto } from '../registro/carica.ts';
import { creaAmbiente, italiana, nuovaNumerazione } from './ambiente.ts';
import { creaCaso } from './caso.ts';
import { documentoFamiglia, documentoSoggetto } from './documento.ts';
import type { Persona } from './persona.ts';
import { altreSedi } from './sede.ts';

/** Before those of `generaPopolazione`, after all that the demo municipality may have. */
const primaDellaPopolazione = { persone: 9_000_000, famiglie: 9_000_000, primoIdANPR: 500_001 };

/** Teresa Valoroni, of Empoli, is about to come to the demo municipality with little Lapo. */
export const vicini = { famiglia: '7009000001', madre: '5009000001', figlio: '5009000002' } as const;

/**
 * Who lives next door, and the procedure that their municipality has open about them: whoever tries to move them here
 * meets EN531. `undefined` where the places table does not know that municipality.
 */
export function creaVicini(
  luoghi: Luoghi,
  oggi: string,
): { readonly blocco: Blocco; readonly procedimenti: readonly ProcedimentoAperto[] } | undefined {
  const caso = creaCaso(1);
  const sede = altreSedi(caso, luoghi, oggi).find(({ qui }) => qui.codiceCatastale === 'D403');
  if (!sede) return undefined;
  const ambiente = creaAmbiente(caso, luoghi, oggi, sede, nuovaNumerazione(primaDellaPopolazione));
  const { qui } = sede;
  const nata = { cognome: 'VALORONI', luogoNascita: qui, cittadinanza: italiana, validitaCF: '1' } as const;
  const dalla = (data: string): Pick<Persona, 'iscrizione'> => ({
    iscrizione: { motivo: '1', data, comune: qui },
  });
  const teresa = ambiente.persona({
    ...{ ...nata, nome: 'TERESA', sesso: 'F', nascita: '1985-02-14' },
    ...dalla('1985-02-14'),
  });
  const lapo = ambiente.persona({
    ...{ ...nata, nome: 'LAPO', sesso: 'M', nascita: '2017-10-03', madre: teresa },
    ...dalla('2017-10-03'),
  });
  const famiglia = documentoFamiglia({
    id: ambiente.idFamiglia(),
    tipoScheda: '3',
    origine: '2016-05-01',
    motivo: '2',
    indirizzo: {
      ...{ sede, codSpecie: '213', specie: 'VIA', nome: 'RIDOLFI', numero: '20', dal: '2016-05-01' },
    },
    componenti: [
      [teresa, '1'],
      [lapo, '3'],
    ],
  });
  const apertoIl = '2026-06-15';
  return {
    blocco: {
      soggetti: [teresa, lapo].map((uno) => documentoSoggetto(uno, sede)),
      famiglie: [famiglia],
    },
    procedimenti: [
      {
        comune: sede.codiceIstat,
        stato: 'aperto',
        apertoIl,
        // Tab. 29: 6 change of residence; tab. 30: 1 under way.
        motivoAvvio: '6',
        soggetti: [teresa.id],
        fasi: [{ tipoOperazione: 'I', motivoAvvio: '6', dataStato: apertoIl, statoProcedimento: '1' }],
      },
    ],
  };
}
