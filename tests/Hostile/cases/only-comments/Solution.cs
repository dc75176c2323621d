// expect: CE
// why: There is nothing but comments.
// nothing here
/* and nothing there */
