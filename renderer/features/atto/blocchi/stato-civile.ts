import { senzaZeri } from '#contract/tabelle/index.ts';
import { testoA } from '../../../ufficiale/percorso.ts';
import { campo, gruppo, luogo, type Voce, type VoceGruppo } from '../voci.ts';
import { attoDiCarta, sentenza } from './evento.ts';
import { persona } from './persona.ts';

function luogoEData(base: string, etichette: { readonly data: string; readonly luogo: string }): Voce {
  return gruppo(undefined, [
    campo(`${base}.dataEvento`, { etichetta: etichette.data, fra: { al: 'oggi' } }),
    luogo(`${base}.luogoEvento`, 'tutti', { data: `${base}.dataEvento`, etichetta: etichette.luogo }),
  ]);
}

/**
 * The civil status of who enters the register, with the bonds that it wants (ES016–ES020, EHR95, EHR96, EN269).
 * @param percorso of the status. @param cessazione name of the end of the marriage in the request.
 */
export function statoCivileCompleto(percorso: string, cessazione: string): Voce[] {
  const stato = (...quali: readonly string[]): Required<Pick<VoceGruppo, 'quando'>> => ({
    quando: (r) => quali.includes(senzaZeri(testoA(r, `${percorso}.statoCivile`))),
  });
  return [
    gruppo('statoCivile', [
      campo(`${percorso}.statoCivile`, { necessario: true, nota: 'statoCivile' }),
      campo(`${percorso}.noteStatoCivile`, { necessario: true, ...stato('9') }),
    ]),
    gruppo(
      'matrimonio',
      [
        persona('matrimonio.coniuge', { necessario: true }),
        luogoEData('matrimonio.datiMatrimonio', { data: 'dataMatrimonio', luogo: 'luogoMatrimonio' }),
      ],
      stato('2', '3', '4'),
    ),
    gruppo(
      'vedovanza',
      [luogoEData('vedovanza.datiMorteconiuge', { data: 'dataMorte', luogo: 'luogoMorte' })],
      stato('3'),
    ),
    gruppo('cessazione', fine(cessazione), stato('4')),
    gruppo(
      'unione',
      [
        persona('unioneCivile.unitoCivilmente', { necessario: true }),
        luogoEData('unioneCivile.attoUnione', { data: 'dataUnione', luogo: 'luogoUnione' }),
      ],
      stato('6'),
    ),
  ];
}

/** By judgment, or by a deed before the civil registrar. */
function fine(base: string): Voce[] {
  return [
    campo(`${base}.tipoCessazione`, { necessario: true, nota: 'fineMatrimonio' }),
    sentenza(`${base}.sentenza`, undefined, { facoltativo: true }),
    gruppo('attoFine', attoDiCarta(`${base}.attoAnnullamentoMatrimonioANPR.atto`), { facoltativo: true }),
  ];
}
