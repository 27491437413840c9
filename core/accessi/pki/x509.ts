/** The library finds its parts through reflect-metadata, which must be loaded before it: import it from here only. */
import 'reflect-metadata';
export * from '@peculiar/x509';
