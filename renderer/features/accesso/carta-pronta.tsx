import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { StatoLettori } from '#contract/bridge/stato.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import { Icona } from '../../ui/icone.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { AltriModi, ChiediCodice, type Fatto, type Modo } from './modi.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';

export type Carta = Extract<StatoLettori['lettori'][number]['carta'], { stato: 'pronta' }>;
type Tentativi = RispostaPonte<'accesso.tentativi'>;
export interface Interruzione {
  readonly messaggio: string;
  readonly rimedio: string;
}

/** Whose card it is and how many tries it has left, then its codes. A blocked PIN leads to the PUK by itself. */
export function CartaPronta({
  carta,
  interrotta,
}: {
  readonly carta: Carta;
  /** The card went away while it worked: there is nobody left here to say so. Undefined: begins anew. */
  readonly interrotta: (errore: Interruzione | undefined) => void;
}): ReactNode {
  const { t } = usaParole('accesso');
  const [modo, setModo] = useState<Modo>('entra');
  const [fatto, setFatto] = useState<Fatto>();
  const { rileggi, tentativi } = usaTentativi();
  const rimasti = tentativi?.ok ? tentativi.valore : undefined;
  const bloccato = rimasti?.pin === 0;
  const qui = bloccato ? 'sblocca' : modo;
  return (
    <>
      <DiChiELaCarta carta={carta} />
      {fatto !== undefined && <Avviso gravita="bene" annuncia titolo={t(`fatto.${fatto}`)} />}
      {!tentativi && <Caricamento testo={t('leggoTentativi')} />}
      <TentativiNonLetti tentativi={tentativi} rileggi={rileggi} />
      {rimasti && (
        <ChiediCodice
          {...{ carta, rimasti, rileggi, interrotta }}
          modo={qui}
          concluso={(cosa) => {
            setFatto(cosa);
            setModo('entra');
            void rileggi();
          }}
        />
      )}
      {rimasti && !bloccato && (
        <AltriModi
          qui={qui}
          scegli={(altro) => {
            setFatto(undefined);
            setModo(altro);
          }}
        />
      )}
    </>
  );
}

/** The tries that are left on the card, and the reading of them again. */
function usaTentativi(): {
  readonly rileggi: () => Promise<void>;
  readonly tentativi: Tentativi | undefined;
} {
  const [tentativi, setTentativi] = useState<Tentativi>();

  const rileggi = useCallback(async (): Promise<void> => {
    setTentativi(await chiama('accesso.tentativi', {}));
  }, []);
  useEffect(() => {
    let nostro = true;
    void chiama('accesso.tentativi', {}).then((letti) => {
      if (nostro) setTentativi(letti);
    });
    return () => {
      nostro = false;
    };
  }, []);
  return { rileggi, tentativi };
}

/** Whose card it is, of which kind and until when. */
function DiChiELaCarta({ carta }: { readonly carta: Carta }): ReactNode {
  const { t } = usaParole('accesso');
  return (
    <div className="carta-di">
      <Icona nome="carta" grande />
      <div>
        <strong>{carta.intestatario ?? t('intestatarioIgnoto')}</strong>
        <span>
          {t(`tipo.${carta.tipo}`)}
          {carta.scadenza !== undefined && `, ${t('scade', { data: mostraGiorno(carta.scadenza) })}`}
        </span>
      </div>
    </div>
  );
}

function TentativiNonLetti({
  tentativi,
  rileggi,
}: {
  readonly tentativi: Tentativi | undefined;
  readonly rileggi: () => Promise<void>;
}): ReactNode {
  return (
    tentativi?.ok === false && (
      <NonLetta
        messaggio={tentativi.errore.messaggio}
        rimedio={tentativi.errore.rimedio}
        rileggi={() => void rileggi()}
      />
    )
  );
}
