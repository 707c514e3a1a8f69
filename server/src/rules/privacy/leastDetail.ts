/** What the checks on privacy rest on. */
export const LEAST_DETAIL =
  'Good practice in publishing: the least detail about the family that the learning needs (quality markers for case reviews of SCIE and the NSPCC, 2016).';
