import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import type { Foglio } from './emissione.ts';
import { salvaFoglio, stampaFoglio, type EsitoConsegna } from './stampa.ts';
import { usaStampanti, type StampantiQui } from './stampanti.ts';
import { DettoDellaConsegna } from './detto-consegna.tsx';

/** Print and save of an issued document; the file name carries only the protocol. */
export function Consegna({
  foglio,
  detto,
}: {
  readonly foglio: Pick<Foglio, 'pdf' | 'protocollo'>;
  /** What the printer said, when it was asked together with the issue. */
  readonly detto?: EsitoConsegna | undefined;
}): ReactNode {
  const { t } = usaParole('certificati');
  const [scelta, setScelta] = useState<string>();
  const [lavora, setLavora] = useState(false);
  const [esito, setEsito] = useState(detto);
  const { elenco, usuale, errore, lette } = usaStampanti();
  const stampante = scelta ?? usuale?.nome;

  async function fai(azione: () => Promise<EsitoConsegna>): Promise<void> {
    setLavora(true);
    setEsito(undefined);
    setEsito(await azione());
    setLavora(false);
  }
  return (
    <section className="consegna" aria-label={t('consegna')}>
      <NessunaStampante errore={errore} lette={lette} elenco={elenco} />
      {elenco.length > 0 && (
        <CampoSelezione
          nome="stampante"
          etichetta={t('stampante')}
          valore={stampante ?? ''}
          cambia={setScelta}
          opzioni={elenco.map(({ nome, descrizione, pronta }) => ({
            valore: nome,
            nome: `${descrizione || nome}${pronta ? '' : ` (${t('nonPronta')})`}`,
          }))}
        />
      )}
      <div className="azioni">
        <button
          type="button"
          className="btn btn-primary"
          disabled={lavora || elenco.length === 0}
          onClick={() => void fai(() => stampaFoglio(foglio, stampante, t))}
        >
          <Icona nome="stampa" /> {t('stampa')}
        </button>
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={lavora}
          onClick={() => void fai(() => salvaFoglio(foglio, t))}
        >
          <Icona nome="salva" /> {t('salva')}
        </button>
      </div>
      <DettoDellaConsegna esito={esito} />
    </section>
  );
}

function NessunaStampante({
  errore,
  lette,
  elenco,
}: {
  readonly errore: StampantiQui['errore'];
  readonly lette: boolean;
  readonly elenco: StampantiQui['elenco'];
}): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <>
      {errore && (
        <Avviso gravita="attenzione" titolo={errore.messaggio}>
          <p>{errore.rimedio}</p>
        </Avviso>
      )}
      {lette && !errore && elenco.length === 0 && (
        <Avviso gravita="attenzione" titolo={t('nessunaStampante')}>
          <p>{t('nessunaStampanteRimedio')}</p>
        </Avviso>
      )}
    </>
  );
}
