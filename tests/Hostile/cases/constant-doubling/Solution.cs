// expect: CE
// why: A constant text doubles 40 times.
public class Solution
{
    const string S0 = "constant";
    const string S1 = S0 + S0;
    const string S2 = S1 + S1;
    const string S3 = S2 + S2;
    const string S4 = S3 + S3;
    const string S5 = S4 + S4;
    const string S6 = S5 + S5;
    const string S7 = S6 + S6;
    const string S8 = S7 + S7;
    const string S9 = S8 + S8;
    const string S10 = S9 + S9;
    const string S11 = S10 + S10;
    const string S12 = S11 + S11;
    const string S13 = S12 + S12;
    const string S14 = S13 + S13;
    const string S15 = S14 + S14;
    const string S16 = S15 + S15;
    const string S17 = S16 + S16;
    const string S18 = S17 + S17;
    const string S19 = S18 + S18;
    const string S20 = S19 + S19;
    const string S21 = S20 + S20;
    const string S22 = S21 + S21;
    const string S23 = S22 + S22;
    const string S24 = S23 + S23;
    const string S25 = S24 + S24;
    const string S26 = S25 + S25;
    const string S27 = S26 + S26;
    const string S28 = S27 + S27;
    const string S29 = S28 + S28;
    const string S30 = S29 + S29;
    const string S31 = S30 + S30;
    const string S32 = S31 + S31;
    const string S33 = S32 + S32;
    const string S34 = S33 + S33;
    const string S35 = S34 + S34;
    const string S36 = S35 + S35;
    const string S37 = S36 + S36;
    const string S38 = S37 + S37;
    const string S39 = S38 + S38;
    const string S40 = S39 + S39;

    public float[,] Scale(float[,] matrix, float factor)
    {
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = matrix[i, j] * factor;
        return scaled;
    }
}
