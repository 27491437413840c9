import { useState, type ReactNode } from 'react';
import type { CartaEmessa } from '#contract/wa/carta-identita.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole, type Parole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { CampoScelta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';
import { Coppie } from '../../ui/parti.tsx';

/** What was declared to have the card; on paper alone when it was issued off line. */
function vociDomanda({ domanda }: CartaEmessa, t: Parole): (readonly [string, string | undefined])[] {
  if (!domanda) return [[t('registro.domanda'), t('registro.nessunaDomanda')]];
  const { urgenza, assenso, estremiAssenso, precedente, denuncia, operatore, istante } = domanda;
  return [
    [t('registro.domanda'), `${mostraIstante(istante)}, ${operatore}`],
    [t('registro.urgenza'), urgenza && `${t(`domanda.motivi.${urgenza.motivo}`)}: ${urgenza.documento}`],
    [
      t('registro.assenso'),
      assenso && [t(`domanda.assensi.${assenso}`), estremiAssenso].filter(Boolean).join(': '),
    ],
    [t('registro.sortePrecedente'), [t(`domanda.sorti.${precedente}`), denuncia].filter(Boolean).join(': ')],
  ];
}

/** One card, and what can be said of it: that it was lost or stolen; its annulment is an act of the register. */
export function Carta({
  carta,
  chiudi,
}: {
  readonly carta: CartaEmessa;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const titolo = t('registro.carta', { numero: carta.numero });
  return (
    <Dialogo
      titolo={titolo}
      chiudi={chiudi}
      azioni={carta.stato !== 'ritirata' && <AnnullaRilascio carta={carta} titolo={titolo} />}
    >
      <DatiDellaCarta carta={carta} />
      <p>{t('registro.annullaNota')}</p>
      <SegnalaPerduta carta={carta} />
    </Dialogo>
  );
}

function AnnullaRilascio({
  carta,
  titolo,
}: {
  readonly carta: CartaEmessa;
  readonly titolo: string;
}): ReactNode {
  const { vai } = usaNavigazione();
  const { t } = usaParole('carta-identita');
  return (
    <button
      type="button"
      className="btn btn-outline-danger"
      onClick={() => {
        vai({
          nome: 'annullamento',
          operazione: carta.idOperazioneANPR,
          titolo,
          soggetto: carta.soggetto,
        });
      }}
    >
      {t('registro.annulla')}
    </button>
  );
}

function DatiDellaCarta({ carta }: { readonly carta: CartaEmessa }): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <Coppie
      voci={[
        [t('registro.chi'), `${carta.cognome} ${carta.nome}`],
        [t('registro.rilascio'), mostraGiorno(carta.rilascio)],
        [t('registro.scadenza'), mostraGiorno(carta.scadenza)],
        [t('registro.stato'), t(`registro.stati.${carta.stato}`)],
        [t('registro.precedente'), carta.precedente],
        [t('registro.denuncia'), carta.denuncia],
        ...vociDomanda(carta, t),
      ]}
    />
  );
}

/** A card that is lost or stolen, with its report: only one that still holds, or has run out. */
function SegnalaPerduta({ carta }: { readonly carta: CartaEmessa }): ReactNode {
  const { t } = usaParole('carta-identita');
  const [sorte, setSorte] = useState<'smarrita' | 'rubata'>('smarrita');
  const [denuncia, setDenuncia] = useState('');
  const [detto, setDetto] = useState<Detto>();
  const viva = carta.stato === 'in-corso' || carta.stato === 'scaduta';

  async function segnala(): Promise<void> {
    if (denuncia.trim().length < 3) {
      setDetto({ bene: false, titolo: t('registro.mancaDenuncia') });
      return;
    }
    const esito = await chiama('registro.segnalaCarta', { numero: carta.numero, sorte, denuncia });
    setDetto(esito.ok ? { bene: true, titolo: t('registro.segnalata') } : nonFatto(esito.errore));
  }
  return (
    <>
      {viva && (
        <>
          <CampoScelta
            nome="carta-sorte"
            etichetta={t('registro.sorte')}
            inRiga
            valore={sorte}
            cambia={(valore) => {
              setSorte(valore === 'rubata' ? 'rubata' : 'smarrita');
            }}
            opzioni={(['smarrita', 'rubata'] as const).map((una) => ({
              valore: una,
              nome: t(`registro.perdite.${una}`),
            }))}
          />
          <CampoTesto
            nome="carta-denuncia"
            etichetta={t('registro.denuncia')}
            valore={denuncia}
            cambia={setDenuncia}
            massimo={200}
          />
          <button type="button" className="btn btn-outline-primary" onClick={() => void segnala()}>
            {t('registro.segnala')}
          </button>
        </>
      )}
      <EsitoDetto detto={detto} />
    </>
  );
}
