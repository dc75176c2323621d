// expect: AC
// why: #load of a file that lies beside the script.
#load "helper.csx"

float[,] Scale(float[,] matrix, float factor) => Right(matrix, factor);
