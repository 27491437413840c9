import { useState, type ReactNode } from 'react';
import type { CartaEmessa, RichiestaCarte } from '#contract/wa/carta-identita.ts';
import { inBase64 } from '../../base64.ts';
import { giornoDi, mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole, type Parole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { nomeProprio, usaComune } from '../../ufficiale/comune.ts';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';
import { Icona } from '../../ui/icone.tsx';
import { disegnaRegistro } from './registro-pdf.ts';

/** The list as it is seen. */
interface Elenco {
  readonly agenda: boolean;
  readonly richiesta: RichiestaCarte;
  readonly carte: readonly CartaEmessa[];
  /** When the register said so. */
  readonly letto: number;
}

/** The list on paper, or in a PDF. */
export function StampaRegistro(elenco: Elenco): ReactNode {
  const { t } = usaParole('carta-identita');
  const comune = usaComune();
  const [detto, setDetto] = useState<Detto>();
  const titolo = t(elenco.agenda ? 'registro.titoloScadenze' : 'registro.titolo');

  const disegna = (): string =>
    disegno(elenco, t('registro.comune', { nome: nomeProprio(comune?.nome ?? '') }), titolo, t);

  async function stampa(): Promise<void> {
    const esito = await chiama('stampa.documento', { pdf: disegna(), titolo });
    setDetto(
      esito.ok
        ? { bene: true, titolo: t('stampa.inviata', { stampante: esito.valore.stampante }) }
        : nonFatto(esito.errore),
    );
  }
  async function salva(): Promise<void> {
    const esito = await chiama('documento.salva', {
      ...{ pdf: disegna(), protocollo: giornoDi(elenco.letto), genere: 'registro-carte' },
    });
    setDetto(
      esito.ok
        ? { bene: true, titolo: t('registro.salvato', { percorso: esito.valore.percorso }) }
        : nonFatto(esito.errore),
    );
  }

  return (
    <>
      <div className="azioni">
        <button type="button" className="btn btn-outline-primary" onClick={() => void stampa()}>
          <Icona nome="stampa" /> {t('registro.stampa')}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={() => void salva()}>
          <Icona nome="salva" /> {t('registro.salva')}
        </button>
      </div>
      <EsitoDetto detto={detto} />
    </>
  );
}

/** The sheets, in base64: what the list was asked for stands under the title. @param comune as it is printed. */
function disegno(
  { agenda, richiesta, carte, letto }: Elenco,
  comune: string,
  titolo: string,
  t: Parole,
): string {
  const { stato, rilascioDal, rilascioAl, scadenzaAl } = richiesta;
  const filtri = [
    rilascioDal && `${t('registro.filtroDal')} ${mostraGiorno(rilascioDal)}`,
    rilascioAl && `${t('registro.filtroAl')} ${mostraGiorno(rilascioAl)}`,
    scadenzaAl && `${t('registro.scadenza')}: ${t('registro.filtroAl')} ${mostraGiorno(scadenzaAl)}`,
    !agenda && stato && t(`registro.stati.${stato}`),
    mostraIstante(letto),
  ].filter((parte) => parte !== undefined && parte !== false && parte !== '');
  return inBase64(
    disegnaRegistro({
      ...{ comune, titolo },
      sotto: filtri.join(' – '),
      colonne: [
        { nome: t('registro.numero'), larghezza: 22 },
        { nome: t('registro.chi'), larghezza: 58 },
        { nome: t('registro.rilascio'), larghezza: 22 },
        { nome: t('registro.scadenza'), larghezza: 22 },
        { nome: t('registro.stato'), larghezza: 26 },
        { nome: t('registro.precedenteBreve'), larghezza: 24 },
      ],
      righe: carte.map((una) => [
        ...[una.numero, `${una.cognome} ${una.nome}`.trim(), mostraGiorno(una.rilascio)],
        ...[mostraGiorno(una.scadenza), t(`registro.stati.${una.stato}`), una.precedente ?? ''],
      ]),
      pagina: (quale, quante) => t('registro.pagina', { quale, quante }),
    }),
  );
}
