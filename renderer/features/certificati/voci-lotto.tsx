import { useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { Motivi } from '../uscita/motivi.tsx';
import { daChiedere, emessi, type Voce } from './lotto.ts';
import { salvaFoglio, stampaFoglio, type EsitoConsegna } from './stampa.ts';
import type { Lotto } from './usa-lotto.ts';
import type { Foglio } from './emissione.ts';
import { DettoDellaConsegna } from './detto-consegna.tsx';

const toni = { attesa: 'neutro', corso: 'nota', emesso: 'bene', fermo: 'errore' } as const;

function Riga({ voce: { membro, esito } }: { readonly voce: Voce }): ReactNode {
  const { t } = usaParole('certificati');
  return (
    <li>
      <strong>{membro.nome}</strong>{' '}
      <Distintivo tono={toni[esito.stato]}>{t(`lotto.stato.${esito.stato}`)}</Distintivo>{' '}
      {esito.stato === 'emesso' && t('lotto.protocollo', { protocollo: esito.foglio.protocollo })}
      {esito.stato === 'fermo' &&
        (esito.errore.tipo === 'rifiutato' ? (
          <Motivi motivi={esito.errore.motivi} titolo={t('rifiutato')} />
        ) : (
          <p>
            {esito.errore.messaggio} {esito.errore.rimedio}
          </p>
        ))}
    </li>
  );
}

/** How far the batch is, who was refused and why; at the end all on paper together. */
export function VociLotto({
  lotto,
  stampante,
}: {
  readonly lotto: Lotto;
  readonly stampante: string | undefined;
}): ReactNode {
  const { t } = usaParole('certificati');
  const uscite = usaUscite(lotto, stampante);
  return (
    <section className="certificati-riepilogo certificati-lotto" aria-labelledby="lotto-come-va">
      <h2 id="lotto-come-va">{t('lotto.comeVa')}</h2>
      <p role="status">{t('lotto.fatti', { fatti: uscite.fatti, tutti: uscite.voci.length })}</p>
      <progress max={uscite.voci.length} value={uscite.fatti} aria-labelledby="lotto-come-va" />
      <ul>
        {uscite.voci.map((voce) => (
          <Riga key={voce.membro.id} voce={voce} />
        ))}
      </ul>
      {!uscite.lavora && (
        <div className="azioni">
          {uscite.fogli.length > 0 && (
            <button
              type="button"
              className="btn btn-primary"
              disabled={uscite.stampa || stampante === undefined}
              onClick={() => void uscite.stampaTutti()}
            >
              <Icona nome="stampa" /> {t('lotto.stampa', { count: uscite.fogli.length })}
            </button>
          )}
          {uscite.fogli.length > 0 && (
            <button
              type="button"
              className="btn btn-outline-primary"
              onClick={() => void uscite.salvaTutti()}
            >
              <Icona nome="salva" /> {t('lotto.salva')}
            </button>
          )}
          {uscite.fermi.length > 0 && (
            <button type="button" className="btn btn-outline-primary" onClick={() => void lotto.riprendi()}>
              {t('lotto.riprendi', { count: uscite.fermi.length })}
            </button>
          )}
          <button type="button" className="btn btn-link btn-al-margine" onClick={lotto.dimentica}>
            {t('lotto.altro')}
          </button>
        </div>
      )}
      <DettoDellaConsegna esito={uscite.detto} />
    </section>
  );
}

/** What of the lot is on paper or on the disk. */
function usaUscite(
  lotto: Lotto,
  stampante: string | undefined,
): {
  readonly fatti: number;
  readonly voci: readonly Voce[];
  readonly lavora: boolean;
  readonly fogli: Foglio[];
  readonly stampa: boolean;
  readonly stampaTutti: () => Promise<void>;
  readonly salvaTutti: () => Promise<void>;
  readonly fermi: readonly Voce[];
  readonly detto: EsitoConsegna | undefined;
} {
  const { t } = usaParole('certificati');
  const [stampa, setStampa] = useState(false);
  const [usciti, setUsciti] = useState<ReadonlySet<string>>(new Set());
  const [detto, setDetto] = useState<EsitoConsegna>();
  const { voci, lavora } = lotto;
  const fogli = emessi(voci);
  const fermi = daChiedere(voci);
  const fatti = voci.filter(({ esito }) => esito.stato === 'emesso' || esito.stato === 'fermo').length;

  async function stampaTutti(): Promise<void> {
    setStampa(true);
    let ultimo: EsitoConsegna | undefined;
    const resto = fogli.filter(({ protocollo }) => !usciti.has(protocollo));
    // All of them are on paper already: whoever asks again wants them again.
    for (const foglio of resto.length > 0 ? resto : fogli) {
      ultimo = await stampaFoglio(foglio, stampante, t);
      // What comes after would not go in either: it is kept, and asked again together.
      if (!('bene' in ultimo)) break;
      setUsciti((ora) => new Set([...ora, foglio.protocollo]));
    }
    setStampa(false);
    setDetto(ultimo);
  }
  async function salvaTutti(): Promise<void> {
    let ultimo: EsitoConsegna | undefined;
    for (const foglio of fogli) {
      ultimo = await salvaFoglio(foglio, t);
      if (!('bene' in ultimo)) break;
    }
    setDetto(ultimo);
  }
  return { fatti, voci, lavora, fogli, stampa, stampaTutti, salvaTutti, fermi, detto };
}
