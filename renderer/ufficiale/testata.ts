import type { TestataRichiesta } from '#contract/anpr/index.ts';
import type { StatoPostazione } from '#contract/bridge/stato.ts';
import { istanteUfficiale, oggi } from '../date.ts';

/** Head of a request (services.md §1.2). ANPR05 is the only version of the tracks that is still accepted. */
export function testata(
  codice: string,
  idOperazioneComune: string,
  postazione: Pick<StatoPostazione, 'ambiente' | 'versione'>,
  codMittente: string,
  altro: { readonly dataDecorrenza?: string; readonly protocolloComune?: string } = {},
  adesso = new Date(),
): TestataRichiesta {
  const { dataDecorrenza, protocolloComune } = altro;
  return {
    idOperazioneComune,
    codMittente,
    codDestinatario: 'ANPR05',
    operazioneRichiesta: codice,
    dataOraRichiesta: istanteUfficiale(adesso),
    // C: asked by the citizen.
    tipoOperazione: 'C',
    ...(protocolloComune ? { protocolloComune, dataProtocolloComune: oggi(adesso) } : {}),
    tipoInvio: postazione.ambiente === 'produzione' ? 'PROD' : 'TEST',
    ...(dataDecorrenza ? { dataDecorrenza, dataDefinizionePratica: oggi(adesso) } : {}),
    nomeApplicativo: 'Sportello',
    versioneApplicativo: postazione.versione.replace(/[^0-9a-zA-Z.\- ]/g, '').slice(0, 80) || '0',
    fornitoreApplicativo: 'Sportello',
  };
}
