import { useState, type ReactNode } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import type { CertificatoEmesso } from '#contract/wa/certificati.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { dentroFrase } from '../../ufficiale/lettura.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { euro } from '../certificati/domanda.ts';
import { Annulla } from './annulla.tsx';
import { Ristampa } from './ristampa.tsx';

/** One certificate: what it is, the same document again, or that it is no longer good. */
export function Dettaglio({
  voce,
  rileggi,
  chiudi,
}: {
  readonly voce: CertificatoEmesso;
  readonly rileggi: () => void;
  readonly chiudi: () => void;
}): ReactNode {
  const { t, lingua } = usaParole('emessi');
  const { vai } = usaNavigazione();
  const [parte, setParte] = useState<'ristampa' | 'annulla'>();
  const { soggetto, annullato, esenzione, modoBollo } = voce;
  const chi = `${soggetto.cognome} ${soggetto.nome}`.trim();
  const tipi = voce.tipi.map((uno) => dentroFrase(descrivi('13', uno, lingua), lingua)).join(' + ');
  const bottone = (quale: 'ristampa' | 'annulla'): ReactNode => (
    <button
      type="button"
      className="btn btn-outline-primary"
      aria-expanded={parte === quale}
      onClick={() => {
        setParte(quale);
      }}
    >
      {t(quale)}
    </button>
  );
  return (
    <Dialogo
      ampio
      titolo={t('dettaglio', { tipi })}
      chiudi={chiudi}
      azioni={
        <>
          {!annullato && bottone('ristampa')}
          {!annullato && bottone('annulla')}
          <button
            type="button"
            className="btn btn-link"
            onClick={() => {
              vai({ nome: 'scheda', id: soggetto.idSchedaSoggettoANPR, titolo: chi });
            }}
          >
            {t('apriScheda')}
          </button>
        </>
      }
    >
      <DatiCertificato
        chi={chi}
        voce={voce}
        esenzione={esenzione}
        modoBollo={modoBollo}
        annullato={annullato}
      />
      {!annullato && parte === 'ristampa' && <Ristampa protocollo={voce.protocollo} />}
      {!annullato && parte === 'annulla' && <Annulla protocollo={voce.protocollo} fatto={rileggi} />}
    </Dialogo>
  );
}

function DatiCertificato({
  chi,
  voce,
  esenzione,
  modoBollo,
  annullato,
}: {
  readonly chi: string;
  readonly voce: CertificatoEmesso;
  readonly esenzione: string | undefined;
  readonly modoBollo: '1' | '2' | '9' | undefined;
  readonly annullato: { quando: string; motivo: string; da: string } | undefined;
}): ReactNode {
  const { t, lingua } = usaParole('emessi');
  return (
    <Coppie
      voci={[
        [t('persona'), chi],
        [t('emesso'), mostraIstante(voce.emesso)],
        [t('protocollo'), voce.protocollo],
        [t('codice'), voce.codice.match(/.{1,4}/g)?.join('-')],
        [t('valeFinoAl'), voce.valeFinoAl === undefined ? t('perSempre') : mostraGiorno(voce.valeFinoAl)],
        [
          t('bollo'),
          esenzione === undefined
            ? `€ ${euro(voce.bollo)} · ${t(`modo.${modoBollo ?? '2'}`)}`
            : descrivi('39', esenzione, lingua),
        ],
        [t('diritti'), `€ ${euro(voce.diritti)}`],
        [t('operatore'), voce.nomeOperatore || voce.operatore],
        [t('postazione'), voce.idPostazione],
        [t('forzato'), voce.forzato ? t('si') : undefined],
        [t('annullatoIl'), annullato && mostraIstante(annullato.quando)],
        [t('annullatoDa'), annullato?.da],
        [t('motivo'), annullato?.motivo],
      ]}
    />
  );
}
