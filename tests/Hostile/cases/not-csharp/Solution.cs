// expect: CE
// why: This is Python.
def scale(matrix, factor):
    return [[x * factor for x in row] for row in matrix]
