import type { EstrattoAudit } from '#contract/wa/audit.ts';
import { inBase64 } from '../../../base64.ts';
import { mostraGiorno, mostraIstante } from '../../../date.ts';
import type { Parole } from '../../../lingua.ts';
import { nomeProprio } from '../../../ufficiale/comune.ts';
import { disegnaRegistro } from '../../carta-identita/registro-pdf.ts';
import type { NomiAccesso } from './nomi.ts';

/** The extract on paper, as the citizen gets it; base64. */
export function foglioEstratto(
  { persona, accessi, letto, altriEnti, altri, inArchivio }: EstrattoAudit,
  detto: { readonly dal: string; readonly al: string; readonly motivo: string; readonly comune: string },
  t: Parole,
  nomi: Pick<NomiAccesso, 'tipo' | 'campi'>,
): string {
  const chi = `${persona.cognome} ${persona.nome}`.trim();
  const enti = altriEnti.map(({ ente, quanti }) => `${ente} (${quanti})`).join(', ');
  const note = [
    ...(altri ? [t('estratto.troppi')] : []),
    ...(inArchivio === undefined ? [] : [t('estratto.inArchivio', { giorno: mostraGiorno(inArchivio) })]),
    ...(altriEnti.length > 0 ? [t('estratto.altriEnti', { enti })] : []),
  ];
  return inBase64(
    disegnaRegistro({
      comune: t('estratto.comune', { nome: nomeProprio(detto.comune) }),
      titolo: t('estratto.foglio', { chi }),
      sotto: t('estratto.sotto', {
        ...{ dal: mostraGiorno(detto.dal), al: mostraGiorno(detto.al), motivo: detto.motivo },
        letto: mostraIstante(letto),
      }),
      colonne: [
        { nome: t('quando'), larghezza: 30 },
        { nome: t('perche'), larghezza: 62 },
        { nome: t('dati'), larghezza: 46 },
        { nome: t('postazione'), larghezza: 36 },
      ],
      righe: [
        ...accessi.map((uno) => [
          ...[mostraIstante(uno.istante), uno.finalita || nomi.tipo(uno.tipo), nomi.campi(uno.campi)],
          uno.idPostazione,
        ]),
        ...note.map((nota) => ['', nota, '', '']),
      ],
      pagina: (quale, quante) => t('estratto.pagina', { quale, quante }),
    }),
  );
}
